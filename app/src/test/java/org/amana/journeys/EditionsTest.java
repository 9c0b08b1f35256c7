package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody wants to know what a published file holds, and how places are named. */
@Journey
class EditionsTest {

  @LocalServerPort private int port;

  static List<Reader> readers() {
    return Reader.crosswise();
  }

  static Stream<Reader> readersWithAndWithoutScript() {
    return Stream.concat(
        Reader.byDayAndNight().stream(),
        Stream.of(
            Reader.of(Language.ENGLISH, Reader.DESKTOP).withoutScript(),
            Reader.of(Language.ARABIC, Reader.PHONE).withoutScript()));
  }

  @ParameterizedTest
  @MethodSource("readersWithAndWithoutScript")
  void a_figure_leads_to_the_file_and_to_the_rows_that_have_faults(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/statistics");
      walk.link("statistics.explorer.account").click();
      walk.inspect("editions");

      walk.page().locator("main table").getByRole(AriaRole.LINK).first().click();
      assertThat(walk.page()).hasURL(Pattern.compile("/statistics/editions/generated-"));
      walk.inspect("edition");

      walk.link("statistics.edition.flagged").click();
      assertThat(walk.page().getByRole(AriaRole.TABLE)).hasCount(1);
      walk.inspect("flagged");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_place_is_found_by_its_code(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/world").inspect("world");
      walk.page().getByLabel(walk.words("world.filter.text")).fill("CIV");
      walk.press("web.form.show");

      assertThat(walk.page().locator("tbody tr")).hasCount(1);
      assertThat(walk.page().locator("tbody")).containsText("384");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_list_is_taken_away_whole(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/world?region=015");
      Download file = walk.page().waitForDownload(() -> walk.link("web.table.csv").click());

      assertThat(file.suggestedFilename()).isEqualTo("world.csv");
      assertThat(file.path()).content().hasLineCount(8).contains("EGY");
    }
  }
}
