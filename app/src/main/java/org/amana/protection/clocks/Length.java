package org.amana.protection.clocks;

import java.time.LocalDate;

/** How long a period is. The day on which it begins is not counted. */
record Length(int number, Unit unit) {

  /** What is counted. */
  enum Unit {
    DAYS,
    WORKING_DAYS,
    MONTHS
  }

  Length {
    if (number < 1) {
      throw new IllegalArgumentException("a period lasts");
    }
  }

  /** The last day of a period that begins then. */
  LocalDate after(LocalDate begins, WorkingDays working) {
    return switch (unit) {
      case DAYS -> begins.plusDays(number);
      case MONTHS -> begins.plusMonths(number);
      case WORKING_DAYS -> working.after(begins, number);
    };
  }
}
