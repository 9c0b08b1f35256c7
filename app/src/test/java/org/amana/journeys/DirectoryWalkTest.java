package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody looks for help without an account; the coordinator keeps who gives it. */
@Journey
class DirectoryWalkTest {

  private static final String SHELTER = "shelter";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;
  @TempDir private Path folder;

  static Stream<Reader> readers() {
    return Reader.withAndWithoutScript();
  }

  static List<Reader> coordinators() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void help_for_a_woman_with_a_child_is_found_without_an_account(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/directory").inspect("directory");
      assertThat(walk.page().locator("#rights")).isVisible();
      walk.page().locator("#service").selectOption(SHELTER);
      walk.page().locator("#near").selectOption("Example Harbour");
      walk.page().locator("#within").fill("50");
      // By the keyboard: a finger would have to wait until the page stands still.
      walk.page().locator("#whom-women").press("Space");
      walk.page().locator("#whom-children").press("Space");
      walk.press("web.form.show");

      assertThat(walk.page().locator("section.card")).hasCount(1);
      assertThat(walk.page().locator("section.card"))
          .containsText(walk.words("directory.address.hidden"));
      assertThat(walk.page().locator("#whom-children")).isChecked();
      walk.inspect("directory-found");
      walk.open("/directory?within=far", 422).inspect("directory-wrong");
      walk.open("/standards").inspect("standards");
      walk.open("/law").inspect("law");
    }
  }

  @ParameterizedTest
  @MethodSource("coordinators")
  void a_coordinator_enters_help_counts_it_and_reads_a_file_in(Reader reader) throws Exception {
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
    vault.open();
    try (Walk walk = Walk.withDevice(reader, port)) {
      new Office(accounts).comeIn(walk, "coordinator", Role.COORDINATOR);
      enter(walk, "House " + reader);
      keep(walk);
      readIn(walk);
      plan(walk, "Plan " + reader);
      review(walk, "Measure " + reader);
    }
  }

  private static void review(Walk walk, String title) {
    walk.open("/reviews").inspect("reviews");
    walk.open("/measures");
    walk.page().locator("#title").fill(title);
    walk.page().locator("#text").fill("Doors are opened by day.");
    walk.inspect("measures");
    walk.press("standards.measure.add");
    assertThat(walk.heading()).hasText(title);
    walk.inspect("measure");
    walk.page().locator("main a[href$='rights-safeguards']").click();
    walk.press("standards.review.send");
    assertThat(walk.page().locator(".error-summary li")).hasCount(8);
    walk.inspect("review-wrong");
    for (Locator met : walk.page().locator("input[value=met]").all()) {
      met.press("Space");
    }
    walk.page().locator("#adverse").fill("Neighbours see it.");
    walk.press("standards.review.send");
    assertThat(walk.page().locator("tbody tr")).hasCount(8);
    walk.inspect("review");
  }

  private static void enter(Walk walk, String name) {
    walk.open("/directory/providers").inspect("directory-providers");
    walk.open("/directory/providers/new");
    walk.press("directory.provider.add");
    assertThat(walk.page().locator(".error-summary li")).hasCount(2);
    walk.inspect("directory-provider-wrong");
    walk.page().locator("#name").fill(name);
    walk.page().locator("#kind-ngo").check();
    walk.press("directory.provider.add");
    assertThat(walk.heading()).hasText(name);
    walk.inspect("directory-provider");
    walk.link("directory.offer.add").click();
    walk.page().locator("#service").selectOption(SHELTER);
    walk.page().locator("#area").fill("Example Harbour");
    walk.page().locator("#address").fill("17 Hidden Lane");
    walk.page().locator("#languages").fill("العربية, English");
    walk.page().locator("#whom-women").check();
    walk.page().locator("#mon").fill("noon");
    walk.page().locator("#capacity").fill("٨");
    walk.page().locator("#free").fill("3");
    walk.press("directory.offer.add");
    assertThat(walk.page().locator(".error-summary li")).hasCount(1);
    walk.inspect("directory-offer-wrong");
    walk.page().locator("#mon").fill("22:00-06:00");
    walk.press("directory.offer.add");
    assertThat(walk.page().locator("dl.facts")).containsText(walk.words("directory.of", 3, 8));
    walk.inspect("directory-offer");
  }

  private static void keep(Walk walk) {
    walk.press("directory.verify");
    walk.link("directory.places.title").click();
    walk.page().locator("#free").fill("9");
    walk.press("directory.save");
    assertThat(walk.page().locator(".error-summary li")).hasCount(1);
    walk.inspect("directory-places");
    walk.page().locator("#free").fill("2");
    walk.press("directory.save");
    walk.link("directory.history.title").click();
    assertThat(walk.page().locator("ol.timeline > li")).hasCount(2);
    walk.inspect("directory-history");
    walk.open("/directory/capacity").inspect("directory-capacity");
    walk.open("/directory/colleagues?service=shelter&free=true").inspect("directory-colleagues");
    assertThat(walk.page().locator("main")).not().containsText("17 Hidden Lane");
  }

  private void readIn(Walk walk) throws Exception {
    Path file = folder.resolve("directory.csv");
    Files.writeString(
        file,
        """
        provider,kind,state,service,area,latitude,longitude,hidden,address,whom,age_from,age_to,\
        reach,languages,hours,cost,telephone,verified_on
        Reader,ngo,,legal,Example Hills,,,,,women,,,,ar,always,free,,
        Reader,ngo,,legal,Example Hills,,,,,women,,,,ar,always,cheap,,
        """);
    walk.open("/directory/import").inspect("directory-import");
    walk.page().locator("#file").setInputFiles(file);
    walk.press("directory.import.send");
    assertThat(walk.page().locator("tbody tr")).hasCount(2);
    assertThat(walk.page().locator("tbody tr").last())
        .containsText(walk.words("directory.rule.cost"));
    walk.inspect("directory-account");
  }

  private static void plan(Walk walk, String name) {
    walk.open("/directory/plans/new");
    walk.page().locator("#name").fill(name);
    walk.page().locator("#region").fill("The bay");
    walk.page().locator("#starts").fill("2026-01-01");
    walk.page().locator("#ends").fill("2026-06-30");
    walk.press("directory.plan.add");
    walk.page().locator("#site").fill("Camp 1");
    walk.page().locator("#area").fill("Example Harbour");
    walk.page().locator("#service").selectOption(SHELTER);
    walk.page().locator("#places").fill("40");
    walk.press("directory.plan.add-need");
    walk.page().locator("#month").fill("2026-02");
    walk.page().locator("#people").fill("7");
    walk.press("directory.plan.tell");
    assertThat(walk.page().locator("table")).hasCount(2);
    walk.inspect("directory-plan");
    walk.open("/directory/plans").inspect("directory-plans");
  }
}
