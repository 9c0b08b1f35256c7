package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody comes for the first time, looks round, and changes the language. */
@Journey
class FirstVisitTest {

  @LocalServerPort private int port;

  static List<Reader> readers() {
    return Reader.all();
  }

  static List<Reader> readersByDayAndNight() {
    return Reader.byDayAndNight();
  }

  static Stream<Reader> readersWithoutScript() {
    return Reader.theOthers().stream().map(Reader::withoutScript);
  }

  static Stream<Reader> readersWithNarrowScreens() {
    return Stream.of(Language.values()).map(language -> Reader.of(language, 320));
  }

  @ParameterizedTest
  @MethodSource("readersByDayAndNight")
  void every_public_page_is_accessible_and_fits_the_screen(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/").inspect("home");
      walk.open("/about").inspect("about");
      walk.open("/guide").inspect("guide");
      walk.open("/problems").inspect("problems");
      walk.open("/problems/common.too-large").inspect("problem-explained");
      walk.open("/guide/nowhere", 404).inspect("problem");
    }
  }

  @ParameterizedTest
  @MethodSource("readersWithNarrowScreens")
  void the_narrowest_screen_needs_no_scrolling_to_the_side(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      for (String path : List.of("/", "/about", "/guide", "/problems")) {
        assertThat(walk.open(path).overflow()).as(path).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readersWithoutScript")
  void a_reader_without_script_goes_from_home_to_the_guide_and_to_a_problem(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/");
      walk.link("web.home.guide.title").last().click();
      assertThat(walk.page()).hasURL(Pattern.compile("/" + reader.language().tag() + "/guide$"));

      walk.link("web.problems.title").click();
      walk.link("problem.common.not-found.title").click();
      assertThat(walk.heading()).hasText(walk.words("problem.common.not-found.title"));
      walk.inspect("problem-explained");
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void the_language_changes_on_the_same_page_with_the_same_question(Reader reader) {
    Language other = reader.language() == Language.ARABIC ? Language.ENGLISH : Language.ARABIC;
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/problems?page=1");
      walk.page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(other.ownName()))
          .click();

      assertThat(walk.page()).hasURL(Pattern.compile("/" + other.tag() + "/problems\\?page=1$"));
      assertThat(walk.page().locator("html")).hasAttribute("dir", other.direction());
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void the_keyboard_alone_skips_to_the_content(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/problems");
      walk.page().keyboard().press("Tab");
      assertThat(walk.link("web.skip")).isFocused();
      walk.page().keyboard().press("Enter");
      walk.page().keyboard().press("Tab");

      assertThat(walk.page().locator("main :focus")).hasCount(1);
    }
  }

  @Test
  void the_check_of_accessibility_sees_a_planted_fault() {
    try (Walk walk = Walk.of(Reader.of(Language.ENGLISH, Reader.DESKTOP), port)) {
      walk.open("/");
      walk.page().evaluate("document.querySelector('main').append(new Image())");

      assertThat(walk.violations()).anyMatch(told -> told.startsWith("image-alt"));
    }
  }

  @Test
  void the_check_of_the_width_sees_a_planted_fault() {
    try (Walk walk = Walk.of(Reader.of(Language.ENGLISH, Reader.PHONE), port)) {
      walk.open("/");
      walk.page().evaluate("document.querySelector('h1').style.inlineSize = '2000px'");

      assertThat(walk.overflow()).isPositive();
    }
  }
}
