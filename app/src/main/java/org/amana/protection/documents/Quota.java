package org.amana.protection.documents;

import java.util.Optional;
import org.amana.platform.problems.Violation;

/** How much is kept, and how much of it is new today. */
record Quota(long ofCase, long bytesOfCase, long ofPersonToday, long bytesOfPersonToday) {

  static final long MOST_OF_CASE = 200;
  static final long MOST_BYTES_OF_CASE = 1_000_000_000;
  static final long MOST_A_DAY = 100;
  static final long MOST_BYTES_A_DAY = 1_000_000_000;

  /** Why one more, of that size, is not taken; empty when it is. */
  Optional<Violation> refuses(long size) {
    if (ofCase >= MOST_OF_CASE || bytesOfCase + size > MOST_BYTES_OF_CASE) {
      return Optional.of(new Violation(DocumentForm.FILE, "documents.rule.full"));
    }
    if (ofPersonToday >= MOST_A_DAY || bytesOfPersonToday + size > MOST_BYTES_A_DAY) {
      return Optional.of(new Violation(DocumentForm.FILE, "documents.rule.enough-today"));
    }
    return Optional.empty();
  }
}
