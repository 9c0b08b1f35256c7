package org.amana.protection.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When somebody is reminded of a day, and when others hear that it passed.
 *
 * @param ahead days before it; 0 for the day itself
 * @param patience working days after it until the supervisors of the unit are told
 */
record Reminding(List<Integer> ahead, int patience) {

  static final Reminding USUAL = new Reminding(List.of(7, 1, 0), 2);
  static final Reminding SHORT = new Reminding(List.of(1, 0), 2);

  Reminding {
    ahead = List.copyOf(ahead);
  }

  /** The longest of all, so that nothing is looked at earlier. */
  static int furthest() {
    return USUAL.ahead().stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * What is said today of a day that has not passed. One who entered it on the day of the reminder
   * or later knows it, and after a standstill only the nearest reminder is made up for: so nobody
   * is reminded at the wrong time.
   *
   * @param entered the day on which the step was entered that named the day
   */
  Optional<NoticeKind> before(LocalDate due, LocalDate entered, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, due);
    return ahead.stream()
        .filter(days -> left >= 0 && left <= days)
        .min(Comparator.naturalOrder())
        .filter(days -> entered.isBefore(due.minusDays(days)))
        .map(NoticeKind::ahead);
  }
}
