package org.amana.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as well as they are known. */
class PartialDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static String read(String typed) {
    return switch (PartialDate.read(typed, TODAY)) {
      case PartialDate.Reading.Right(PartialDate date) -> date.text();
      case PartialDate.Reading.Wrong(String rule) -> rule;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2004, 2004",
    "٢٠٠٤, 2004",
    "۲۰۰۴, 2004",
    "2004-05, 2004-05",
    "5/2004, 2004-05",
    "2004-5-7, 2004-05-07",
    "7.5.2004, 2004-05-07",
    "٧/٥/٢٠٠٤, 2004-05-07",
    "2004-02-29, 2004-02-29",
    "about 2004, ~2004",
    "~2004-05, ~2004-05",
    "c. 2004, ~2004",
    "حوالي ٢٠٠٤, ~2004",
    "2026-11-30, 2026-11-30",
    "2026-11, 2026-11",
    "1906, 1906"
  })
  void a_date_is_read_as_far_as_it_is_known_in_the_digits_of_any_writing(
      String typed, String kept) {
    assertThat(read(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "2003-02-29, intake.rule.date.no-such-day",
    "31.4.2004, intake.rule.date.no-such-day",
    "2004-13, intake.rule.date.no-such-day",
    "2004-00-01, intake.rule.date.no-such-day",
    "2026-12-01, intake.rule.date.future",
    "2027, intake.rule.date.future",
    "1905, intake.rule.date.too-old",
    "1425, intake.rule.date.too-old",
    "04, intake.rule.date.unreadable",
    "yesterday, intake.rule.date.unreadable",
    "2004-05-17-1, intake.rule.date.unreadable",
    "about, intake.rule.date.unreadable"
  })
  void a_date_that_cannot_be_is_refused_with_the_reason(String typed, String rule) {
    assertThat(read(typed)).isEqualTo(rule);
  }

  @Test
  void it_may_be_any_day_of_what_is_known() {
    assertThat(PartialDate.of("2004").earliest()).isEqualTo("2004-01-01");
    assertThat(PartialDate.of("2004").latest()).isEqualTo("2004-12-31");
    assertThat(PartialDate.of("2004-02").latest()).isEqualTo("2004-02-29");
    assertThat(PartialDate.of("~2004-02-03").latest()).isEqualTo("2004-02-03");
  }

  @Test
  void a_day_without_a_month_is_none() {
    assertThatThrownBy(() -> new PartialDate(2004, OptionalInt.empty(), OptionalInt.of(3), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_does_not_tell_itself() {
    assertThat(PartialDate.of("2004-05-17")).hasToString("PartialDate[…]");
  }
}
