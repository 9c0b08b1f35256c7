package org.amana.protection.clocks;

import java.time.LocalDate;
import java.util.Optional;
import org.amana.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * How long a period is in a jurisdiction, from one day on.
 *
 * @param from the first day on which it holds, for periods that begin then
 * @param until the last such day; null while it holds
 * @param extension by how much it can be made longer; null when it cannot
 * @param extensions how often
 * @param endsOnWorkingDay whether an end on another day moves to the next working day
 * @param source the law, in words
 * @param isVerified whether somebody has held it against the law
 */
record Rule(
    Period period,
    LocalDate from,
    @Nullable LocalDate until,
    Length length,
    @Nullable Length extension,
    int extensions,
    boolean endsOnWorkingDay,
    Words source,
    boolean isVerified) {

  boolean holds(Period wanted, LocalDate on) {
    return period == wanted && !on.isBefore(from) && (until == null || !on.isAfter(until));
  }

  LocalDate end(LocalDate begins, WorkingDays working) {
    return moved(length.after(begins, working), working);
  }

  /** The end after one more extension; empty when it cannot be made longer. */
  Optional<LocalDate> extended(LocalDate end, int before, WorkingDays working) {
    return extension == null || before >= extensions
        ? Optional.empty()
        : Optional.of(moved(extension.after(end, working), working));
  }

  private LocalDate moved(LocalDate end, WorkingDays working) {
    return endsOnWorkingDay ? working.orNext(end) : end;
  }
}
