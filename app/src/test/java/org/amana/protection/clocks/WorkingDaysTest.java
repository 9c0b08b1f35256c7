package org.amana.protection.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Working days counted back: whatever is waited for in working days has a latest beginning. */
class WorkingDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final WorkingDays working =
      new WorkingDays(
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalDate.of(2026, 11, 27)::equals);

  @Test
  void the_day_before_so_many_working_days_skips_weekends_and_holidays() {
    assertThat(working.before(MONDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(working.before(MONDAY, 2)).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(working.before(LocalDate.of(2026, 11, 29), 2))
        .as("on a Sunday nothing has been added since Thursday")
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void it_is_the_latest_of_those_days() {
    for (int ahead = 0; ahead < 30; ahead++) {
      LocalDate today = MONDAY.plusDays(ahead);
      LocalDate found = working.before(today, 2);

      assertThat(working.after(found, 2)).isBeforeOrEqualTo(today);
      assertThat(working.after(found.plusDays(1), 2)).isAfter(today);
    }
  }
}
