package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
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

/** A child is told their rights, heard, and helped until the case is closed. */
@Journey
class ProceduresWalkTest {

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
  void a_child_is_heard_before_their_case_is_closed(Reader reader) {
    try (Walk lead = Walk.withDevice(reader, port)) {
      lead.open("/procedures").inspect("procedures-handbook");
      Office office = new Office(accounts);
      office.comeIn(lead, "lead", Role.CASE_WORKER);
      Office.makeKey(lead);
      String path = Office.beginCase(lead, "Quintessa");
      lead.link("procedures.title").click();
      lead.inspect("procedures-none");
      tellRights(lead, path);
      close(lead, path, true);
      hear(lead, path);
      close(lead, path, false);
      assertThat(lead.page().locator(".notice.good, .notice").first()).isVisible();
      lead.open(path + "/procedures").inspect("procedures-closed");
      lead.open(path + "/timeline").inspect("procedures-timeline");
    }
  }

  private static void tellRights(Walk walk, String path) {
    walk.open(path + "/procedures/begin/rights-notice/given");
    walk.press("procedures.send");
    assertThat(walk.page().locator(".error-summary li")).hasCount(5);
    walk.inspect("procedures-step-wrong");
    walk.page().locator("#language").selectOption("ti");
    walk.page().locator("#interpreter-professional").check();
    walk.page().locator("#way-both").check();
    walk.page().locator("#text").fill("Leaflet 4");
    walk.page().locator("#understood-yes").check();
    walk.page().locator("#questions").fill("متى أرى خالتي؟");
    walk.press("procedures.send");
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(1);
    walk.inspect("procedures-course");
  }

  private static void hear(Walk walk, String path) {
    walk.open(path + "/procedures/begin/best-interests/begun");
    walk.page().locator("#question").selectOption("closing");
    walk.press("procedures.send");
    assertThat(walk.page()).hasURL(Pattern.compile("/procedures/[0-9a-f-]{36}$"));
    String course = walk.page().url().replaceFirst(".*(?=/cases/)", "");
    walk.open(course + "/heard");
    walk.page().locator("#how-own-words").check();
    walk.page().locator("#views").fill("She wants to live with her aunt.");
    walk.press("procedures.send");
    walk.open(course + "/concluded");
    walk.page().locator("#best").selectOption("close");
    walk.page().locator("#who-panel").check();
    walk.page().locator("#weighed").fill("The aunt was visited twice.");
    walk.inspect("procedures-step");
    walk.press("procedures.send");
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(3);
    walk.inspect("procedures-best-interests");
  }

  private static void close(Walk walk, String path, boolean isTooEarly) {
    walk.open(path + "/procedures/begin/closing/closed");
    walk.page().locator("#why").selectOption("goals");
    walk.page().locator("#with-yes").check();
    walk.page().locator("#reasons").fill("She lives with her aunt.");
    walk.press("procedures.send");
    if (isTooEarly) {
      assertThat(walk.page().locator(".error-summary"))
          .containsText(walk.words("procedures.field.on"));
      walk.inspect("procedures-child-first");
    } else {
      assertThat(walk.page().locator("ol.timeline > li")).hasCount(1);
    }
  }
}
