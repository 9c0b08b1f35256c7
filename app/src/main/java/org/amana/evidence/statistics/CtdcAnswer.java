package org.amana.evidence.statistics;

import java.util.Optional;

/**
 * What a code in the records of persons says. That nobody asked, that nobody knows and that the
 * answer is no are different things, and none of them is nothing.
 *
 * <p>Source: the data dictionary of 28 November 2017 and the codebooks of the synthetic data.
 */
public enum CtdcAnswer {
  /** The value itself, such as an age group or a country. */
  VALUE("value"),

  /** 1 in a variable of yes or no. */
  YES("yes"),

  /** 0 in a variable of yes or no. */
  NO("no"),

  /** -99: the question does not apply, or the source does not collect it. */
  NOT_AVAILABLE("not-available"),

  /** "Unknown": not collected, not specified, or explicitly not known. */
  UNKNOWN("unknown"),

  /** "Missing": the publisher says that it has no value. */
  MISSING("missing"),

  /** An empty cell: removed to protect the person, or never filled. */
  BLANK("blank");

  private final String code;

  CtdcAnswer(String code) {
    this.code = code;
  }

  /** The stable name in storage, addresses and the API. */
  public String code() {
    return code;
  }

  /**
   * What a cell says.
   *
   * @param isYesOrNo whether the variable is one of yes or no: then anything but 0 and 1 that is
   *     not one of the marks is no answer at all
   */
  static Optional<CtdcAnswer> of(String raw, boolean isYesOrNo) {
    return switch (raw.strip()) {
      case "" -> Optional.of(BLANK);
      case "-99" -> Optional.of(NOT_AVAILABLE);
      case "Unknown" -> Optional.of(UNKNOWN);
      case "Missing" -> Optional.of(MISSING);
      case "0" -> Optional.of(isYesOrNo ? NO : VALUE);
      case "1" -> Optional.of(isYesOrNo ? YES : VALUE);
      default -> isYesOrNo ? Optional.empty() : Optional.of(VALUE);
    };
  }
}
