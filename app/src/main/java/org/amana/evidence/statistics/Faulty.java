package org.amana.evidence.statistics;

import java.util.Arrays;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;

/** The two ways in which a row with a fault is kept; they are parts of addresses. */
enum Faulty {
  /** Counted, although something is wrong with it. */
  FLAGGED("flagged", EditionCount.Kind.FLAG),
  /** Kept whole, and counted nowhere. */
  QUARANTINED("quarantine", EditionCount.Kind.QUARANTINE);

  private final String code;
  private final EditionCount.Kind kind;

  Faulty(String code, EditionCount.Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  public String code() {
    return code;
  }

  EditionCount.Kind kind() {
    return kind;
  }

  static Faulty withCode(String code) {
    return Arrays.stream(values())
        .filter(way -> way.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }
}
