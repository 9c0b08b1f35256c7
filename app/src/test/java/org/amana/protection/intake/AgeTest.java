package org.amana.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody may be a child. */
class AgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @CsvSource({
    "birth, =2008-12-01, true",
    "birth, =2008-11-30, false",
    "birth, =2008, true",
    "birth, =2007, false",
    "birth, =~2007, true",
    "birth, =~2006, true",
    "birth, =~2005, false",
    "ageBand, =15-17, true",
    "ageBand, =child, true",
    "ageBand, =25-34, false",
    "ageBand, =adult, false"
  })
  void it_is_told_by_the_date_or_else_by_the_estimate(String code, String entry, boolean isChild) {
    Answers answers = new Answers(Map.of(code, entry));

    assertThat(Age.of(answers).orElseThrow().mayBeUnder(18, TODAY)).isEqualTo(isChild);
  }

  @Test
  void an_estimate_on_the_border_tells_nothing() {
    assertThat(Age.of(new Answers(Map.of("ageBand", "=18-24", "birth", "unknown")))).isEmpty();
    assertThat(Age.of(Answers.NONE)).isEmpty();
  }
}
