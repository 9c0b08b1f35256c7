package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** The way through the house by its wings. */
@Journey
class NavigationTest {

  @LocalServerPort private int port;

  static Stream<Reader> readersWithAndWithoutScript() {
    List<Reader> readers = Reader.all();
    return Stream.concat(readers.stream(), readers.stream().map(Reader::withoutScript));
  }

  @ParameterizedTest
  @MethodSource("readersWithAndWithoutScript")
  void a_wing_opens_and_leads_to_its_page_which_is_then_marked(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/");
      open(walk, reader);
      walk.inspect("navigation");
      guide(walk).click();
      assertThat(walk.page()).hasURL(Pattern.compile("/guide$"));

      open(walk, reader);
      assertThat(guide(walk)).hasAttribute("aria-current", "page");
    }
  }

  private static void open(Walk walk, Reader reader) {
    if (reader.isOnPhone()) {
      walk.page().getByText(walk.words("web.menu"), exactly()).click();
    }
    navigation(walk).getByText(walk.words("web.wing.partnership")).click();
  }

  private static Locator navigation(Walk walk) {
    return walk.page()
        .getByRole(
            AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(walk.words("web.navigation")));
  }

  /** Other names of pages begin like its own. */
  private static Locator guide(Walk walk) {
    return navigation(walk)
        .getByText(walk.words("web.guide.title"), new Locator.GetByTextOptions().setExact(true));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Test
  void escape_closes_a_wing_and_gives_the_focus_back() {
    Reader reader = Reader.of(Language.ENGLISH, Reader.DESKTOP);
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/");
      open(walk, reader);
      Locator guide = guide(walk);
      assertThat(guide).isVisible();

      walk.page().keyboard().press("Escape");
      assertThat(guide).isHidden();
      assertThat(navigation(walk).getByText(walk.words("web.wing.partnership"))).isFocused();
    }
  }

  @Test
  void what_a_reader_may_not_see_is_not_offered() {
    try (Walk walk = Walk.of(Reader.of(Language.ENGLISH, Reader.DESKTOP), port)) {
      walk.open("/");

      assertThat(navigation(walk)).not().containsText(walk.words("web.wing.prevention"));
    }
  }
}
