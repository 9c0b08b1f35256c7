package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.evidence.statistics.AGlotipFile;
import org.amana.platform.access.DemoAccounts;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A statistician brings a published file in, and sees what becomes of it. */
@Journey
class ImportingTest {

  private static final double PATIENCE = 20_000;

  @LocalServerPort private int port;
  @Autowired private DemoAccounts accounts;
  @Autowired private FreshDatabase.Owner owner;

  @TempDir private Path folder;

  static Stream<Reader> readers() {
    return Reader.withAndWithoutScript();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_file_is_sent_followed_and_found_as_an_edition(Reader reader) throws Exception {
    try (Walk walk = Walk.of(reader, port)) {
      signIn(walk);
      walk.link("statistics.upload.title").click();
      walk.inspect("import-form");
      send(walk);
      assertThat(walk.page().getByRole(AriaRole.ALERT)).isVisible();
      walk.inspect("import-form-errors");

      try (Connection holder = owner.connection()) {
        holder.setAutoCommit(false);
        holder.createStatement().execute("lock table statistics.edition in exclusive mode");
        // Each reader's file is another one, or it would change nothing.
        String year = Integer.toString(1990 + Math.floorMod(reader.toString().hashCode(), 20));
        fill(walk, AGlotipFile.sound().victims(year, "7").in(folder), "by-" + reader);
        send(walk);
        assertThat(walk.page()).hasURL(Pattern.compile("/jobs/"));
        assertThat(walk.page().getByText("made.xlsx")).isVisible(patiently());
        walk.inspect("job-running");
        holder.rollback();
      }
      assertThat(walk.link("jobs.result")).isVisible(patiently());
      walk.inspect("job-done");
      walk.link("jobs.result").click();
      assertThat(walk.heading()).hasText("by-" + reader);
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_file_that_is_none_is_told_in_one_line(Reader reader) throws Exception {
    Path text = Files.writeString(folder.resolve("report.xlsx"), "a,b");
    try (Walk walk = Walk.of(reader, port)) {
      signIn(walk);
      walk.link("statistics.upload.title").click();
      fill(walk, text, "");
      send(walk);

      assertThat(walk.page().getByText("report.xlsx")).isVisible(patiently());
      assertThat(walk.page().getByText(walk.words("problem.sheets.not-a-workbook.detail")))
          .isVisible();
      walk.inspect("job-failed");
      walk.open("/jobs").inspect("jobs");
    }
  }

  private void signIn(Walk walk) {
    DemoAccounts.Keys keys = accounts.open();
    walk.open("/sign-in?to=%2Fstatistics%2Feditions");
    field(walk, "access.field.sign-in-name").fill("statistician@demo.example");
    field(walk, "access.field.password").fill(keys.password());
    button(walk, "access.sign-in.send").click();
    assertThat(walk.heading()).hasText(walk.words("statistics.edition.all"));
  }

  private static void fill(Walk walk, Path file, String name) {
    walk.page().getByLabel(walk.words("statistics.upload.form.glotip")).check();
    field(walk, "statistics.upload.file").setInputFiles(file);
    walk.page().getByLabel(walk.words("statistics.upload.name")).fill(name);
  }

  private static void send(Walk walk) {
    button(walk, "statistics.upload.send").press("Enter");
  }

  private static Locator field(Walk walk, String key) {
    return walk.page().getByLabel(walk.words(key), new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator button(Walk walk, String key) {
    return walk.page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(walk.words(key)).setExact(true));
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
  }
}
