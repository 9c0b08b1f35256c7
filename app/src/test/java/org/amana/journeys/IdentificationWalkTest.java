package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person is presumed to be a victim by a case worker, and a child is confirmed by the board. */
@Journey
class IdentificationWalkTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void an_open_node() {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session, vault.person_key, vault.safe_key,
              vault.custody, vault.custody_share, vault.handed_share, vault.tag, needtoknow.file,
              cases.record, chronicle.step cascade
            """)
        .update();
    vault.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void protection_begins_at_night_and_the_board_decides_later(Reader reader) {
    try (Walk lead = Walk.withDevice(reader, port);
        Walk board = Walk.withDevice(reader, port)) {
      Office office = new Office(accounts);
      office.comeIn(lead, "lead", Role.CASE_WORKER);
      Office.makeKey(lead);
      office.comeIn(board, "board", Role.AUTHORITY);
      Office.makeKey(board);
      String path = Office.beginCase(lead, "Quintessa");
      presume(lead);
      useTheTime(lead, path);
      letIn(lead, path);
      confirm(board, path);
      askForReview(lead, path);
    }
  }

  private static void presume(Walk walk) {
    walk.link("identification.title").click();
    walk.inspect("identification-none");
    walk.link("identification.decision.presume").click();
    walk.page().locator("#age-in-doubt").check();
    walk.press("identification.send");
    assertThat(walk.page().locator(".error-summary"))
        .containsText(walk.words("identification.rule.no-reasons"));
    walk.inspect("identification-presume-wrong");
    walk.page().locator("#reasons").fill("كان جواز سفرها في حوزة صاحب العمل.");
    walk.press("identification.send");
    assertThat(status(walk)).hasText(walk.words("identification.status.presumed"));
    assertThat(walk.page().locator(".notice.good")).isVisible();
    walk.inspect("identification-presumed");
  }

  private static Locator status(Walk walk) {
    return walk.page().locator("#status");
  }

  private static void useTheTime(Walk walk, String path) {
    walk.open(path);
    walk.link("clocks.title").click();
    walk.link("clocks.receive").click();
    walk.inspect("clocks-request");
    walk.press("clocks.send");
    assertThat(walk.page().locator(".error-summary")).isVisible();
    walk.page().locator("#reasons").fill("The border police called.");
    walk.press("clocks.send");
    assertThat(walk.page().locator("main")).containsText(walk.words("clocks.refused.title"));
    walk.link("clocks.extend").click();
    walk.page().locator("#reasons").fill("She is not well yet.");
    walk.inspect("clocks-extend");
    walk.press("clocks.send");
    walk.inspect("clocks");
    walk.open(path + "/clocks/begin").inspect("clocks-begin");
    walk.open(path + "/timeline").inspect("timeline");
    walk.open("/due").inspect("due");
  }

  private static void letIn(Walk walk, String path) {
    walk.open(path + "/team");
    walk.page().locator("#signInName").fill("board@example.org");
    walk.page().locator("#purpose").selectOption("identification");
    walk.press("cases.team.admit.send");
    assertThat(walk.page().locator("main tbody").first()).containsText("board");
  }

  private static void confirm(Walk walk, String path) {
    walk.open(path + "/identification/confirm").inspect("identification-confirm");
    walk.page().locator("#age-child").check();
    walk.page().locator("#acts-harbouring").check();
    walk.page().locator("#purposes-forced-labour").check();
    walk.page().locator("#reasons").fill("She was fourteen when it began.");
    walk.press("identification.send");
    assertThat(status(walk)).hasText(walk.words("identification.status.confirmed"));
    assertThat(walk.page().locator("main")).containsText(walk.words("identification.not-needed"));
    walk.inspect("identification-confirmed");
  }

  private static void askForReview(Walk walk, String path) {
    walk.open(path + "/identification");
    walk.link("identification.decision.review").click();
    walk.page().locator("#reasons").fill("New papers came from home.");
    walk.press("identification.send");
    assertThat(status(walk)).hasText(walk.words("identification.status.under-review"));
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(3);
    walk.inspect("identification-under-review");
  }
}
