package org.amana.protection.directory;

import java.util.List;
import org.amana.platform.language.Hyphened;
import org.amana.platform.problems.Violation;

/**
 * What became of a row of a file.
 *
 * @param number of its line
 * @param faults columns and the rules that they break; none of a row that was taken
 */
record RowAccount(long number, Outcome outcome, List<Violation> faults) {

  RowAccount {
    faults = List.copyOf(faults);
  }

  static RowAccount refused(long number, List<Violation> faults) {
    return new RowAccount(number, Outcome.REFUSED, faults);
  }

  static RowAccount taken(long number, Outcome outcome) {
    return new RowAccount(number, outcome, List.of());
  }

  enum Outcome {
    ADDED,
    CHANGED,
    /** It said what the directory said before. */
    SAME,
    REFUSED;

    String code() {
      return Hyphened.of(this);
    }

    /** The message key of its name. */
    public String key() {
      return "directory.outcome." + code();
    }
  }
}
