package org.amana.protection.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** The days on which offices of a place work. */
public final class WorkingDays {

  private final Set<DayOfWeek> weekend;
  private final Predicate<LocalDate> holidays;

  WorkingDays(Set<DayOfWeek> weekend, Predicate<LocalDate> holidays) {
    if (weekend.size() > 6) {
      throw new IllegalArgumentException("somebody works on some day");
    }
    this.weekend = Set.copyOf(weekend);
    this.holidays = holidays;
  }

  public boolean isWorkingDay(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.test(day);
  }

  /** The last of so many working days, the first of which is the next one. */
  public LocalDate after(LocalDate begins, int days) {
    LocalDate day = begins;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }

  /** The latest day after which so many working days have come, today among them. */
  public LocalDate before(LocalDate today, int days) {
    LocalDate day = today;
    while (after(day, days).isAfter(today)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The day itself, or the next on which offices work. */
  LocalDate orNext(LocalDate day) {
    return isWorkingDay(day) ? day : after(day, 1);
  }
}
