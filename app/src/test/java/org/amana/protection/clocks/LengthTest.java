package org.amana.protection.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.amana.protection.clocks.Length.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a period ends. */
class LengthTest {

  private static final Set<DayOfWeek> GULF = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
  private static final LocalDate FEAST = LocalDate.parse("2026-03-11");
  private static final WorkingDays WORKING = new WorkingDays(GULF, FEAST::equals);
  private static final int DRAWN = 5_000;

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, 30, DAYS, 2026-04-08",
    "2026-01-31, 1, MONTHS, 2026-02-28",
    "2028-01-31, 1, MONTHS, 2028-02-29",
    "2026-08-31, 6, MONTHS, 2027-02-28",
    // Monday; Wednesday is a feast, Friday and Saturday are the weekend.
    "2026-03-09, 1, WORKING_DAYS, 2026-03-10",
    "2026-03-09, 2, WORKING_DAYS, 2026-03-12",
    "2026-03-09, 3, WORKING_DAYS, 2026-03-15"
  })
  void the_day_on_which_it_begins_is_not_counted(
      LocalDate begins, int number, Unit unit, LocalDate ends) {
    assertThat(new Length(number, unit).after(begins, WORKING)).isEqualTo(ends);
  }

  /** Held against counting every day in between, for days and lengths drawn at random. */
  @Test
  void so_many_working_days_lie_between_and_the_last_is_one() {
    Random random = new Random(7);
    for (int drawn = 0; drawn < DRAWN; drawn++) {
      LocalDate begins = LocalDate.parse("2026-01-01").plusDays(random.nextInt(700));
      int number = 1 + random.nextInt(60);

      LocalDate ends = new Length(number, Unit.WORKING_DAYS).after(begins, WORKING);

      assertThat(WORKING.isWorkingDay(ends)).isTrue();
      assertThat(
              begins.plusDays(1).datesUntil(ends.plusDays(1)).filter(WORKING::isWorkingDay).count())
          .as("%s and %d", begins, number)
          .isEqualTo(number);
    }
  }

  @Test
  void a_day_on_which_nobody_works_moves_to_the_next_on_which_somebody_does() {
    assertThat(WORKING.orNext(LocalDate.parse("2026-03-13"))).isEqualTo("2026-03-15");
    assertThat(WORKING.orNext(FEAST)).isEqualTo("2026-03-12");
    assertThat(WORKING.orNext(LocalDate.parse("2026-03-12"))).isEqualTo("2026-03-12");
  }

  @Test
  void nothing_lasts_no_time_and_some_day_is_worked_on() {
    assertThatThrownBy(() -> new Length(0, Unit.DAYS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkingDays(EnumSet.allOf(DayOfWeek.class), _ -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
