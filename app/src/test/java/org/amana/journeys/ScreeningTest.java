package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody at a border or on a helpline goes through the signs, without an account. */
@Journey
class ScreeningTest {

  @LocalServerPort private int port;

  static Stream<Reader> readers() {
    return Reader.withAndWithoutScript();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void signs_are_ticked_and_add_up_and_nothing_of_it_stands_in_the_address(Reader reader) {
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/screening").inspect("screening");
      walk.open("/screening/ilo-labour/adult-labour");
      tick(walk, "hours-yes");
      tick(walk, "low-pay-yes");
      tick(walk, "documents-kept-no");
      walk.press("screening.look");

      assertThat(walk.page().locator("#result")).hasText(walk.words("screening.positive", 1, 6));
      assertThat(walk.page().locator("#hours-yes")).isChecked();
      assertThat(walk.page().locator("#documents-kept-no")).isChecked();
      assertThat(walk.page().url()).endsWith("/screening/ilo-labour/adult-labour");
      walk.inspect("screening-sheet");
      assertThat(walk.overflow()).isZero();
    }
  }

  private static void tick(Walk walk, String id) {
    Locator choice = walk.page().locator("#" + id);
    choice.check();
  }
}
