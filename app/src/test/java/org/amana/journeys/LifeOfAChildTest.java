package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amana.Serves;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A girl, from a call to a helpline to the day when her case is closed: with a guardian, with her
 * own yes, with a place to live and a school, and not before it is found what is best for her.
 */
@Journey
class LifeOfAChildTest {

  private static final String SHELTER = "The house for girls";

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
  @Serves("GPA-A37")
  void from_a_call_at_night_to_an_aunt_and_a_school(Reader reader) {
    Office office = new Office(accounts);
    try (Walk operator = Walk.withDevice(reader, port);
        Walk worker = Walk.withDevice(reader, port)) {
      operator.open("/procedures").inspect("procedures-handbook");
      office.comeInWithKey(worker, "worker", SHELTER, Role.CASE_WORKER);
      office.comeInWithKey(operator, "operator", "The helpline", Role.FRONT_LINE);
      String referral = refer(operator);
      CaseWalk file = accept(worker, referral);
      presume(file);
      findAGuardian(file);
      tellRights(file);
      askGuardianAndChild(file);
      findAHomeAndASchool(file);
      closeTooEarly(file);
      findWhatIsBest(file);
      close(file);
    }
  }

  private static String refer(Walk operator) {
    operator.open("/referrals/new");
    CaseWalk.receiver(operator, SHELTER);
    CaseWalk.fill(
        operator,
        Map.of(
            "service", "shelter",
            "urgency", "now",
            "age", "age-9-to-17",
            "sex", "female",
            "needs", "في محطة الحافلات، وحدها.",
            "given", "Quintessa",
            "ground", "best-interests"));
    operator.press("referrals.send");
    assertThat(operator.page()).hasURL(Pattern.compile("/referrals/[0-9a-f-]{36}$"));
    return operator.page().url().replaceFirst(".*(?=/referrals/)", "");
  }

  private static CaseWalk accept(Walk worker, String referral) {
    worker.open(referral + "/accept");
    worker.press("referrals.move.accept");
    assertThat(worker.page()).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    CaseWalk file = CaseWalk.here(worker);
    file.open("/change");
    CaseWalk.fill(worker, Map.of("birth", "~٢٠١٣", "talkLanguage", "am"));
    worker.press("cases.change.send");
    assertThat(worker.page().locator("main")).containsText("2013");
    worker.inspect("case-of-a-child");
    return file;
  }

  private static void presume(CaseWalk file) {
    file.open("/identification/presume");
    CaseWalk.fill(file.walk(), Map.of("age", "child", "reasons", "She was sold twice."));
    file.walk().press("identification.send");
    assertThat(file.page().locator("#status"))
        .hasText(file.walk().words("identification.status.presumed"));
    file.open("/procedures").walk().inspect("procedures-of-a-child");
  }

  private static void findAGuardian(CaseWalk file) {
    String course = begun(file, "Guardian", "الوصي");
    file.goOn(
        course,
        "appointed",
        Map.of("guardian", "Rahel", "kind", "professional", "authority", "Family court"));
    file.walk().inspect("procedures-guardian");
  }

  /** What the presumption has begun by itself, under one of these names. */
  private static String begun(CaseWalk file, String... names) {
    file.open("/procedures");
    file.page()
        .locator("main tbody a")
        .getByText(Pattern.compile(String.join("|", names)))
        .first()
        .click();
    return file.page().url().replaceFirst(".*(?=/cases/)", "");
  }

  private static void tellRights(CaseWalk file) {
    Walk walk = file.walk();
    file.open("/procedures/begin/rights-notice/given");
    walk.press("procedures.send");
    assertThat(walk.page().locator(".error-summary li")).hasCount(5);
    walk.inspect("procedures-step-wrong");
    CaseWalk.fill(
        walk,
        Map.of(
            "language", "ti",
            "interpreter", "professional",
            "way", "both",
            "text", "Leaflet 4",
            "understood", "yes",
            "questions", "متى أرى خالتي؟"));
    walk.press("procedures.send");
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(1);
    walk.inspect("procedures-course");
  }

  private void askGuardianAndChild(CaseWalk file) {
    Walk walk = file.walk();
    file.open("/consent/begin/given-by-guardian");
    CaseWalk.fill(
        walk,
        Map.of(
            "recipient", "The helpline",
            "purpose", "care",
            "groups", "needs",
            "until", LocalDate.now(clock).plusDays(30).toString(),
            "guardian", "Rahel",
            "concerned", "no",
            "channel", "spoken",
            "language", "am"));
    walk.inspect("consent-by-guardian");
    walk.press("consent.send");
    walk.link("consent.move.assented").click();
    walk.inspect("consent-assent");
    CaseWalk.fill(walk, Map.of("words", "نعم، لكن ليس اسمي."));
    walk.press("consent.send");
    assertThat(walk.page().locator("h1 .tag")).hasText(walk.words("consent.state.assented"));
    walk.inspect("consent-assented");
  }

  private static void findAHomeAndASchool(CaseWalk file) {
    String placement = file.begin("placement", "sought", Map.of("kind", "relatives"));
    file.goOn(placement, "placed", Map.of("kind", "relatives", "provider", "An aunt"));
    file.goOn(placement, "visited", Map.of("reasons", "She has a bed of her own."));
    String school = file.begin("schooling", "sought", Map.of("kind", "school"));
    file.goOn(school, "enrolled", Map.of("kind", "school", "provider", "The school"));
  }

  private static void closeTooEarly(CaseWalk file) {
    Walk walk = file.walk();
    file.open("/procedures/begin/closing/closed");
    CaseWalk.fill(walk, CLOSING);
    walk.press("procedures.send");
    assertThat(walk.page().locator(".error-summary"))
        .containsText(walk.words("procedures.field.on"));
    walk.inspect("procedures-child-first");
  }

  private static final Map<String, String> CLOSING =
      Map.of("why", "goals", "with", "yes", "reasons", "She lives with her aunt.");

  private static void findWhatIsBest(CaseWalk file) {
    String course = begun(file, "Best interests", "المصلحة الفضلى");
    file.goOn(
        course, "heard", Map.of("how", "own-words", "views", "She wants to live with her aunt."));
    file.goOn(
        course,
        "concluded",
        Map.of("best", "close", "who", "panel", "weighed", "The aunt was visited twice."));
    assertThat(file.page().locator("ol.timeline > li")).hasCount(3);
    file.walk().inspect("procedures-best-interests");
  }

  private static void close(CaseWalk file) {
    String closing = file.begin("closing", "closed", CLOSING);
    file.goOn(closing, "followed-up", Map.of("situation", "well"));
    file.open("/procedures").walk().inspect("procedures-closed");
    file.open("/timeline").walk().inspect("procedures-timeline");
  }
}
