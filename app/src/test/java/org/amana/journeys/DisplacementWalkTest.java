package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who fled is kept from where they fled; what is counted of people stands beside them. */
@Journey
class DisplacementWalkTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;
  @TempDir private Path folder;

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
              cases.record, chronicle.step, chronicle.tally, overview.registration_rate cascade
            """)
        .update();
    vault.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void somebody_who_fled_is_kept_from_where_they_fled_and_planned_for(Reader reader) {
    try (Walk lead = Walk.withDevice(reader, port)) {
      new Office(accounts).comeIn(lead, "lead", Role.CASE_WORKER);
      Office.makeKey(lead);
      String path = beginCase(lead);
      lead.open(path + "/procedures/begin/displacement/flagged");
      lead.page().locator("#status-asylum-seeker").check();
      lead.page().locator("#fled").selectOption("ERI");
      lead.inspect("displacement-flagged");
      lead.press("procedures.send");
      assertThat(lead.page().locator("#in-step")).isVisible();
      lead.inspect("displacement-course");
      lead.open(path + "/identification").inspect("identification-alongside");

      agree(lead, path, "A lawyer", "needs");
      assertThat(lead.page().locator(".error-summary"))
          .containsText(lead.words("problem.consent.state-unknown.title"));
      lead.inspect("consent-state-unknown");
      lead.page().locator("#state").selectOption("ERI");
      lead.press("consent.send");
      assertThat(lead.page().locator(".error-summary"))
          .containsText(lead.words("problem.consent.state-of-origin.title"));
      planFor(lead, path);
    }
  }

  /** Of an adult, whose own word counts. */
  private static String beginCase(Walk lead) {
    lead.open("/cases/new");
    lead.page().locator("#family").fill("Quintessa");
    lead.page().locator("#birth").fill("1990");
    lead.press("cases.begin.send");
    assertThat(lead.page()).hasURL(Pattern.compile("/cases/[0-9a-f-]{36}$"));
    return lead.page().url().replaceFirst(".*(?=/cases/)", "");
  }

  private static void agree(Walk lead, String path, String recipient, String group) {
    lead.open(path + "/consent/begin/given");
    lead.page().locator("#recipient").fill(recipient);
    lead.page().locator("#purpose").selectOption("care");
    lead.page().locator("#groups-" + group).check();
    lead.page().locator("#channel-spoken").check();
    lead.page().locator("#language").selectOption("ti");
    lead.press("consent.send");
  }

  private static void record(Walk lead, String path) {
    lead.open(path + "/procedures/begin/discrimination/recorded");
    lead.page().locator("#agreed-spoken").check();
    lead.page().locator("#grounds-religion").check();
    lead.page().locator("#need").fill("A quiet room.");
    lead.press("procedures.send");
  }

  private static void planFor(Walk lead, String path) {
    record(lead, path);
    assertThat(lead.page().locator(".error-summary li")).hasCount(1);
    lead.inspect("discrimination-without-consent");
    agree(lead, path, "An office", "grounds");
    record(lead, path);
    assertThat(lead.page().locator("ol.timeline > li")).hasCount(1);
    lead.open(path + "/procedures/begin/support-plan/drafted");
    assertThat(lead.page().locator("#to-plan")).isVisible();
    lead.inspect("support-plan-to-plan");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_coordinator_enters_registration_and_an_administrator_says_where_an_organisation_is(
      Reader reader) throws IOException {
    Path file = folder.resolve("rates.csv");
    Files.writeString(
        file,
        """
        area,registration,year,registered,population,source
        South,birth,2024,90,100,Census
        East,marriage,2024,200,100,Census
        """);
    try (Walk walk = Walk.withDevice(reader, port)) {
      Office office = new Office(accounts);
      office.comeIn(walk, "coordinator", Role.COORDINATOR);
      walk.open("/registration/new");
      walk.press("overview.registration.send");
      assertThat(walk.page().locator(".error-summary li")).hasCount(5);
      walk.inspect("registration-wrong");
      walk.page().locator("#area").fill("North");
      walk.page().locator("#registration").selectOption("birth");
      walk.page().locator("#year").fill("2024");
      walk.page().locator("#rate").fill("٨٧٫٥");
      walk.page().locator("#source").fill("Census");
      walk.press("overview.registration.send");
      assertThat(walk.page().locator("tbody").first().locator("tr")).hasCount(1);
      walk.open("/registration/import").inspect("registration-import");
      walk.page().locator("#file").setInputFiles(file);
      walk.press("overview.registration.read");
      assertThat(walk.page().locator("tbody tr")).hasCount(1);
      walk.inspect("registration-read");
      walk.open("/registration").inspect("registration");
      walk.open("/overview").inspect("overview-grounds");
    }
    try (Walk walk = Walk.withDevice(reader, port)) {
      new Office(accounts).comeIn(walk, "administrator", Role.ADMINISTRATOR);
      walk.open("/organisations").inspect("organisations");
      walk.page().locator("main tbody a").first().click();
      walk.page().locator("#state").selectOption("DEU");
      walk.inspect("organisation");
      walk.press("access.organisation.send");
      assertThat(walk.page().locator("main tbody tr td").first())
          .not()
          .hasText(walk.words("access.organisations.no-state"));
    }
  }
}
