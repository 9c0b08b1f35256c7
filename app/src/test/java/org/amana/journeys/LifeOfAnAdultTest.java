package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amana.Answers;
import org.amana.Serves;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A woman, from the night at an airport to the day when her case is closed: before an officer, a
 * shelter, a lawyers' organisation and the authority that decides.
 */
@Journey
class LifeOfAnAdultTest {

  private static final String SHELTER = "The shelter";
  private static final String LAWYERS = "The lawyers";
  private static final String NAME = "Quintessa";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private EmptyNode node;
  @Autowired private Clock clock;

  static List<Reader> readers() {
    return Reader.crosswise();
  }

  @BeforeEach
  void an_empty_node() {
    node.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  @Serves({"SGR-021", "GPA-A17"})
  @Answers("Can I refer a person at night from an airport, and see who accepted?")
  void from_an_airport_at_night_to_a_life_of_her_own(Reader reader) {
    Office office = new Office(accounts);
    try (Walk officer = Walk.withDevice(reader, port);
        Walk worker = Walk.withDevice(reader, port)) {
      office.comeInWithKey(worker, "worker", SHELTER, Role.CASE_WORKER);
      worker.open("/referrals").inspect("referrals-queue-empty");
      office.comeInWithKey(officer, "officer", "The airport", Role.FRONT_LINE);
      screen(officer);
      String referral = refer(officer);
      CaseWalk file = accept(worker, referral);
      seeWhoAccepted(officer, referral);

      tellRights(file);
      presume(file);
      refuseToRemoveHer(file);
      plan(file);
      try (Walk lawyer = Walk.withDevice(reader, port)) {
        office.comeInWithKey(lawyer, "lawyer", LAWYERS, Role.CASE_WORKER);
        shareWithTheLawyers(file, lawyer);
      }
      try (Walk board = Walk.withDevice(reader, port)) {
        office.comeInWithKey(board, "board", "The board", Role.AUTHORITY);
        file.admit("board@example.org", "identification");
        confirm(file.by(board));
      }
      askForReview(file);
      close(file);
      hearTheEnd(worker, officer, referral);
    }
  }

  private static void screen(Walk officer) {
    officer.open("/screening/ilo-labour/adult-labour");
    CaseWalk.fill(officer, Map.of("hours", "yes", "low-pay", "yes"));
    officer.press("screening.look");
    officer.link("screening.refer").click();
  }

  /** From the page that the sheet led to. */
  private static String refer(Walk officer) {
    officer.inspect("referrals-new");
    officer.press("referrals.send");
    assertThat(officer.page().locator(".error-summary")).isVisible();
    officer.inspect("referrals-new-wrong");
    CaseWalk.receiver(officer, SHELTER);
    CaseWalk.fill(
        officer,
        Map.of(
            "service", "shelter",
            "urgency", "now",
            "age", "age-18-to-24",
            "sex", "female",
            "needs", "A bed for tonight. Two signs of forced labour.",
            "given", NAME,
            "ground", "agreed",
            "askedIn", "ti",
            "interpreter", "professional"));
    officer.press("referrals.send");
    assertThat(officer.page()).hasURL(Pattern.compile("/referrals/[0-9a-f-]{36}$"));
    officer.inspect("referrals-sent-one");
    return officer.page().url().replaceFirst(".*(?=/referrals/)", "");
  }

  private static CaseWalk accept(Walk worker, String referral) {
    worker.open("/referrals").inspect("referrals-queue");
    assertThat(worker.page().locator("tbody tr")).hasCount(1);
    worker.open(referral).inspect("referrals-preview");
    assertThat(worker.page().locator("main")).not().containsText(NAME);
    worker.link("referrals.move.accept").click();
    worker.inspect("referrals-accept");
    worker.press("referrals.move.accept");
    assertThat(worker.page()).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    assertThat(worker.page().locator("main")).containsText(NAME);
    worker.inspect("case-of-a-referral");
    return CaseWalk.here(worker);
  }

  private static void seeWhoAccepted(Walk officer, String referral) {
    officer.open("/referrals/sent").inspect("referrals-sent-news");
    assertThat(officer.page().locator("main")).containsText("worker");
    officer.open(referral).inspect("referrals-accepted");
    assertThat(officer.page().locator("section.notice").first()).containsText("worker");
    assertThat(officer.page().locator("section.notice").first()).containsText(SHELTER);
    officer.press("referrals.note");
    officer.open("/referrals/sent");
    assertThat(officer.page().locator(".tag.good")).hasCount(0);
  }

  private static void tellRights(CaseWalk file) {
    file.begin(
        "rights-notice",
        "given",
        Map.of(
            "language", "ti",
            "interpreter", "professional",
            "way", "both",
            "text", "Leaflet 4",
            "understood", "yes"));
    assertThat(file.page().locator("main")).containsText("worker");
  }

  private static void presume(CaseWalk file) {
    file.open("/identification/presume");
    CaseWalk.fill(file.walk(), Map.of("age", "adult"));
    file.walk().press("identification.send");
    assertThat(file.page().locator(".error-summary"))
        .containsText(file.walk().words("identification.rule.no-reasons"));
    file.walk().inspect("identification-presume-wrong");
    CaseWalk.fill(file.walk(), Map.of("reasons", "كان جواز سفرها في حوزة صاحب العمل."));
    file.walk().press("identification.send");
    assertThat(file.page().locator("#status"))
        .hasText(file.walk().words("identification.status.presumed"));
    assertThat(file.page().locator(".notice.good")).isVisible();
    file.walk().inspect("identification-presumed");
  }

  private static void refuseToRemoveHer(CaseWalk file) {
    Walk walk = file.walk();
    file.open("/clocks");
    walk.link("clocks.receive").click();
    walk.inspect("clocks-request");
    CaseWalk.fill(walk, Map.of("reasons", "The border police called."));
    walk.press("clocks.send");
    assertThat(walk.page().locator("main")).containsText(walk.words("clocks.refused.title"));
    walk.link("clocks.extend").click();
    CaseWalk.fill(walk, Map.of("reasons", "She is not well yet."));
    walk.inspect("clocks-extend");
    walk.press("clocks.send");
    walk.inspect("clocks");
    file.open("/clocks/begin");
    walk.inspect("clocks-begin");
  }

  private static void plan(CaseWalk file) {
    file.begin("needs", "assessed", Map.of("needs", "shelter legal training"));
    String plan =
        file.begin(
            "support-plan",
            "drafted",
            Map.of("goals", "A room of her own. تعلم اللغة.", "recovery", "social livelihood"),
            "procedures-plan");
    file.goOn(
        plan,
        "agreed",
        Map.of("agreed", "spoken", "language", "ti", "interpreter", "professional"));
    String service =
        file.begin(
            "service",
            "planned",
            Map.of(
                "service", "shelter",
                "recovery", "physical",
                "provider", SHELTER,
                "agreed", "spoken"));
    file.goOn(service, "begun", Map.of());
    file.goOn(service, "delivered", Map.of("units", "٣٠", "unit", "nights"));
    file.goOn(service, "completed", Map.of("outcome", "reached"));
    assertThat(file.page().locator("ol.timeline > li")).hasCount(4);
    file.goOn(plan, "ended", Map.of("end", "own-feet"));
    file.walk().inspect("procedures-plan-ended");
  }

  private void shareWithTheLawyers(CaseWalk file, Walk lawyer) {
    Walk walk = file.walk();
    file.open("/referrals");
    walk.link("referrals.new.title").click();
    CaseWalk.receiver(walk, LAWYERS);
    CaseWalk.fill(
        walk,
        Map.of(
            "service", "legal-aid",
            "urgency", "soon",
            "purpose", "compensation",
            "age", "age-18-to-24",
            "sex", "female",
            "needs", "Wages of two years.",
            "given", NAME));
    walk.press("referrals.send");
    walk.inspect("referrals-without-consent");
    assertThat(walk.page().locator(".error-summary")).isVisible();

    file.open("/consent/begin/given");
    CaseWalk.fill(
        walk,
        Map.of(
            "recipient", LAWYERS,
            "purpose", "compensation",
            "groups", "identity needs",
            "until", LocalDate.now(clock).plusDays(60).toString(),
            "channel", "spoken",
            "language", "ti",
            "interpreted", "yes",
            "interpreter", "Selam"));
    walk.inspect("consent-give");
    walk.press("consent.send");
    walk.inspect("consent-given");

    file.open("/referrals/new");
    CaseWalk.receiver(walk, LAWYERS);
    CaseWalk.fill(
        walk,
        Map.of(
            "service", "legal-aid",
            "urgency", "soon",
            "purpose", "compensation",
            "age", "age-18-to-24",
            "sex", "female",
            "needs", "Wages of two years.",
            "given", NAME));
    walk.press("referrals.send");
    assertThat(walk.page()).hasURL(Pattern.compile("/referrals/[0-9a-f-]{36}$"));
    String referral = walk.page().url().replaceFirst(".*(?=/referrals/)", "");
    lawyer.open(referral + "/accept");
    lawyer.page().locator("#beginsCase").uncheck();
    lawyer.press("referrals.move.accept");
    assertThat(lawyer.page().locator("main")).containsText(NAME);
    lawyer.open(file.path(), 404);
  }

  private static void confirm(CaseWalk file) {
    Walk board = file.walk();
    file.open("/identification/confirm");
    board.inspect("identification-confirm");
    CaseWalk.fill(
        board,
        Map.of(
            "age", "adult",
            "acts", "harbouring",
            "means", "deception",
            "purposes", "forced-labour",
            "reasons", "Her passport was kept, and she was never paid."));
    board.press("identification.send");
    assertThat(board.page().locator("#status"))
        .hasText(board.words("identification.status.confirmed"));
    board.inspect("identification-confirmed");
  }

  private static void askForReview(CaseWalk file) {
    file.open("/identification");
    file.walk().link("identification.decision.review").click();
    CaseWalk.fill(file.walk(), Map.of("reasons", "New papers came from home."));
    file.walk().press("identification.send");
    assertThat(file.page().locator("#status"))
        .hasText(file.walk().words("identification.status.under-review"));
    assertThat(file.page().locator("ol.timeline > li")).hasCount(3);
    file.walk().inspect("identification-under-review");
  }

  private static void close(CaseWalk file) {
    file.begin(
        "closing",
        "closed",
        Map.of("why", "goals", "with", "yes", "reasons", "She has work and a room."),
        "procedures-close");
    file.open("/timeline").walk().inspect("timeline");
    file.open("").walk().inspect("case-closed");
  }

  /** The sender always learns the end. */
  private static void hearTheEnd(Walk worker, Walk officer, String referral) {
    worker.open(referral + "/begin-service");
    worker.press("referrals.move.begin-service");
    worker.open(referral + "/complete");
    CaseWalk.fill(worker, Map.of("reason", "helped"));
    worker.press("referrals.move.complete");
    officer.open(referral).inspect("referrals-ended");
    assertThat(officer.page().locator("#status"))
        .hasText(officer.words("referrals.state.completed"));
  }
}
