package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;

/**
 * How many rows of an edition share something.
 *
 * @param kind {@code flag} and {@code quarantine} count a {@link Fault}; {@code value} counts what
 *     is none
 * @param code of the fault, or {@link #SUPPRESSED}
 * @param groups how many groups the rows form, where they repeat one another
 */
public record EditionCount(Kind kind, String code, int rows, Optional<Integer> groups) {

  /** Rows that say "&lt;5". */
  public static final String SUPPRESSED = "suppressed";

  /** What became of the rows. */
  public enum Kind {
    FLAG("flag"),
    QUARANTINE("quarantine"),
    VALUE("value");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** How many rows have the fault and are kept in this way. */
  static int rows(List<EditionCount> counts, Kind kind, Fault fault) {
    return counts.stream()
        .filter(count -> count.kind() == kind && count.code().equals(fault.code()))
        .mapToInt(EditionCount::rows)
        .sum();
  }

  static EditionCount ofFlagged(Fault fault, int rows) {
    return new EditionCount(Kind.FLAG, fault.code(), rows, Optional.empty());
  }

  static EditionCount ofGroups(Fault fault, int rows, int groups) {
    return new EditionCount(Kind.FLAG, fault.code(), rows, Optional.of(groups));
  }

  static EditionCount ofQuarantined(Fault fault, int rows) {
    return new EditionCount(Kind.QUARANTINE, fault.code(), rows, Optional.empty());
  }

  static EditionCount ofSuppressed(int rows) {
    return new EditionCount(Kind.VALUE, SUPPRESSED, rows, Optional.empty());
  }
}
