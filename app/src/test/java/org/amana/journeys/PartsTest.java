package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.amana.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The parts that pages are made of. */
@Journey
class PartsTest {

  private static final Reader AT_A_DESK = Reader.of(Language.ENGLISH, Reader.DESKTOP);

  @LocalServerPort private int port;

  static List<Reader> readers() {
    return Reader.byDayAndNight();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void all_parts_are_accessible_and_fit_the_screen(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/guide/parts").inspect("parts");
    }
  }

  @Test
  void the_summary_of_errors_has_the_focus_and_leads_to_the_field() {
    try (Walk walk = Walk.of(AT_A_DESK.withoutScript(), port)) {
      walk.open("/guide/parts");
      assertThat(walk.page().getByRole(AriaRole.ALERT)).isFocused();

      walk.page().getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).first().click();
      assertThat(walk.page()).hasURL(Pattern.compile("#email$"));
      assertThat(walk.page().getByLabel("E-mail")).hasValue("amal");
      assertThat(walk.page().getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
    }
  }

  @Test
  void a_head_that_sorts_says_how_and_starts_again_at_the_first_page() {
    try (Walk walk = Walk.of(AT_A_DESK.withoutScript(), port)) {
      walk.open("/guide/parts?page=4&sort=date");
      Locator name = walk.page().getByRole(AriaRole.COLUMNHEADER, named("Date"));
      assertThat(name).hasAttribute("aria-sort", "ascending");

      walk.page().getByRole(AriaRole.LINK, link("Date")).click();
      assertThat(walk.page()).hasURL(Pattern.compile("/parts\\?sort=-date$"));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void a_chart_shows_what_the_table_shows_and_a_gap_where_there_is_none() {
    try (Walk walk = Walk.of(AT_A_DESK, port)) {
      walk.open("/guide/parts");
      Locator picture = walk.page().getByRole(AriaRole.IMG, named("Detected victims"));

      assertThat(picture).isVisible();
      assertThat(picture.locator(".mark")).hasCount(5);
      assertThat(picture.locator(".whisker")).hasCount(1);
      assertThat(picture.locator("title").allTextContents())
          .contains("2018, Women: 12", "2019, Men: 4–8")
          .noneMatch(words -> words.contains("All"));
    }
  }

  @Test
  void without_script_the_table_stands_alone() {
    try (Walk walk = Walk.of(AT_A_DESK.withoutScript(), port)) {
      walk.open("/guide/parts");

      assertThat(walk.page().locator(".chart").first()).isHidden();
      assertThat(walk.page().getByRole(AriaRole.ROWHEADER, named("2018"))).isVisible();
    }
  }
}
