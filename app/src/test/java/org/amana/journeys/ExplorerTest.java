package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody wants a figure, and to know where it comes from. */
@Journey
class ExplorerTest {

  private static final List<String> VIEWS =
      List.of("patterns", "flows", "trends", "justice", "coverage");

  @LocalServerPort private int port;

  static List<Reader> readers() {
    return Reader.byDayAndNight();
  }

  static Stream<Reader> readersWithoutScript() {
    return Reader.theOthers().stream().map(Reader::withoutScript);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void every_view_is_accessible_and_fits_the_screen(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/statistics").inspect("statistics");
      for (String view : VIEWS) {
        walk.open("/statistics/explorer?tab=" + view).inspect("statistics-" + view);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readersWithoutScript")
  void a_reader_without_script_goes_from_home_to_the_rows_behind_a_figure(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/");
      walk.link("web.home.figures.title").last().click();
      walk.link("statistics.explorer.tab.trends").click();
      assertThat(walk.page().locator(".chart").first()).isHidden();

      Locator figure = walk.page().locator("td.figure").getByRole(AriaRole.LINK).first();
      figure.click();
      assertThat(walk.page()).hasURL(Pattern.compile("/statistics/rows\\?"));
      assertThat(walk.page().getByRole(AriaRole.TABLE)).hasCount(1);
      walk.inspect("statistics-rows");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_picture_stands_above_its_table_and_shows_every_figure_of_it(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/statistics/explorer?tab=trends");
      Locator figure = walk.page().getByRole(AriaRole.FIGURE).first();
      Locator picture = figure.getByRole(AriaRole.IMG);
      Locator table = figure.getByRole(AriaRole.TABLE);

      assertThat(picture).isVisible();
      assertThat(picture.boundingBox().y).isLessThan(table.boundingBox().y);
      assertThat(picture.locator(".mark").count()).isPositive();
      if (reader.language() == Language.ARABIC) {
        double first = figure.locator(".mark").first().boundingBox().x;
        assertThat(first).isGreaterThan(figure.locator(".mark").last().boundingBox().x);
      }
    }
  }
}
