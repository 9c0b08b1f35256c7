package org.amana.protection.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a dimension of the ILO's operational indicators is positive. */
class GroundTest {

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0, TWO_STRONG",
    "5, 3, 1, TWO_STRONG",
    "1, 1, 0, ONE_STRONG_AND_ANOTHER",
    "1, 0, 1, ONE_STRONG_AND_ANOTHER",
    "0, 3, 0, THREE_MEDIUM",
    "0, 2, 1, TWO_MEDIUM_AND_ONE_WEAK"
  })
  void these_make_it_positive(long strong, long medium, long weak, Ground ground) {
    assertThat(Ground.of(strong, medium, weak)).contains(ground);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 0, 0", "0, 2, 0", "0, 1, 5", "0, 0, 9"})
  void these_do_not(long strong, long medium, long weak) {
    assertThat(Ground.of(strong, medium, weak)).isEmpty();
  }

  @Test
  void one_more_indicator_never_takes_a_positive_dimension_back() {
    for (int strong = 0; strong < 4; strong++) {
      for (int medium = 0; medium < 5; medium++) {
        for (int weak = 0; weak < 5; weak++) {
          if (Ground.of(strong, medium, weak).isPresent()) {
            assertThat(Ground.of(strong + 1, medium, weak)).isPresent();
            assertThat(Ground.of(strong, medium + 1, weak)).isPresent();
            assertThat(Ground.of(strong, medium, weak + 1)).isPresent();
          }
        }
      }
    }
  }
}
