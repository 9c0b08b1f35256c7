package org.amana.protection.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which days somebody is reminded, and on which not. */
class RemindingTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 15);
  private static final LocalDate LONG_AGO = DUE.minusDays(60);

  private static List<String> days(Reminding reminding, LocalDate entered) {
    List<String> days = new ArrayList<>();
    for (int left = 20; left >= 0; left--) {
      Optional<NoticeKind> kind = reminding.before(DUE, entered, DUE.minusDays(left));
      if (kind.isPresent()) {
        days.add(left + " " + kind.get().code());
      }
    }
    return days;
  }

  @Test
  void nobody_is_told_before_the_first_reminder() {
    assertThat(days(Reminding.SHORT, LONG_AGO)).containsExactly("1 tomorrow", "0 today");
  }

  @Test
  void after_a_standstill_only_the_nearest_reminder_is_made_up_for() {
    assertThat(Reminding.USUAL.before(DUE, LONG_AGO, DUE.minusDays(3))).contains(NoticeKind.AHEAD);
    assertThat(Reminding.USUAL.before(DUE, LONG_AGO, DUE)).contains(NoticeKind.TODAY);
  }

  @Test
  void whoever_entered_it_on_the_day_of_a_reminder_or_later_is_not_reminded_of_it() {
    assertThat(days(Reminding.USUAL, DUE.minusDays(7))).containsExactly("1 tomorrow", "0 today");
    assertThat(days(Reminding.USUAL, DUE.minusDays(1))).containsExactly("0 today");
    assertThat(days(Reminding.USUAL, DUE)).isEmpty();
  }

  @Test
  void a_day_that_has_passed_is_no_matter_of_reminders() {
    assertThat(Reminding.USUAL.before(DUE, LONG_AGO, DUE.plusDays(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TaskKind.class)
  void no_kind_of_task_reminds_earlier_than_anybody_looks(TaskKind kind) {
    assertThat(kind.reminding().ahead()).allMatch(days -> days <= Reminding.furthest());
    assertThat(days(kind.reminding(), LONG_AGO)).contains("0 today");
  }
}
