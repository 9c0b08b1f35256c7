package org.amana.evidence.statistics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong with a row of an edition. A row with a fault that quarantines is kept whole but not
 * counted, because it is not known what it counts; with any other it is counted and flagged.
 */
public enum Fault {
  /**
   * The number is the questionnaire's own id of its cell: question 6.1, the row of the table, the
   * year. See {@link GlotipValues#isCellId}.
   */
  CELL_ID_AS_NUMBER("cell-id-as-number", true),

  /** An indicator that this house does not know. */
  UNKNOWN_INDICATOR("unknown-indicator", true),

  /** A dimension that this house does not know. */
  UNKNOWN_DIMENSION("unknown-dimension", true),

  /** A sex that this house does not know. */
  UNKNOWN_SEX("unknown-sex", true),

  /** An age group that this house does not know. */
  UNKNOWN_AGE("unknown-age", true),

  /** A year before 1990, or after the one in which the file was published. */
  YEAR_OUT_OF_RANGE("year-out-of-range", true),

  /** Something else is measured than persons or offences one by one. */
  UNKNOWN_UNIT("unknown-unit", true),

  /** Another source than that of the first row: it belongs into another edition. */
  OTHER_SOURCE("other-source", true),

  /** No place is named. */
  NO_PLACE("no-place", true),

  /** Neither yes nor no, nor one of the marks for an answer that is not there. */
  UNKNOWN_ANSWER("unknown-answer", true),

  /** The label is the questionnaire's own id of its cell, such as Q6.1_2s_2019. */
  LEAKED_CELL_CODE("leaked-cell-code", false),

  /** There is no label. */
  BLANK_LABEL("blank-label", false),

  /** A character was lost on the way to the publisher and stands as U+FFFD. */
  BROKEN_CHARACTER("broken-character", false),

  /** The label is nothing but a number. */
  LABEL_IS_NUMBER("label-is-number", false),

  /** The label holds counts of its own, such as "3 nigériens et 1 tunisien". */
  COUNT_IN_LABEL("count-in-label", false),

  /** The label is what the form says where a label should be written. */
  PLACEHOLDER_LABEL("placeholder-label", false),

  /** It is not known what the label means; what it may mean is not guessed. */
  UNRESOLVED_LABEL("unresolved-label", false),

  /** The publisher gives the place no ISO code. */
  NO_ISO_CODE("no-iso-code", false),

  /** Several rows have this place, indicator, label, sex, age and year. All of them are flagged. */
  REPEATED_KEY("repeated-key", false),

  /** Several rows are the same in every cell. All of them are flagged. */
  EXACT_DUPLICATE("exact-duplicate", false),

  /**
   * Of three or more numbers with one key, this largest may be the sum of the others: adding all
   * would count twice.
   */
  POSSIBLE_SUBTOTAL("possible-subtotal", false),

  /** A total that stands among the parts that it is the total of. */
  TOTAL_AMONG_PARTS("total-among-parts", false);

  private final String code;
  private final boolean quarantines;

  Fault(String code, boolean quarantines) {
    this.code = code;
    this.quarantines = quarantines;
  }

  /** The stable name in storage, addresses and the API. */
  public String code() {
    return code;
  }

  /** The message key of what it means. */
  public String key() {
    return "statistics.import.fault." + code;
  }

  boolean quarantines() {
    return quarantines;
  }

  /**
   * Its place in a set of faults of one row; sets of bits live in memory only, never in storage.
   */
  @SuppressWarnings("EnumOrdinal")
  int bit() {
    return 1 << ordinal();
  }

  static final int QUARANTINING = quarantining();

  private static int quarantining() {
    int bits = 0;
    for (Fault fault : values()) {
      bits |= fault.quarantines ? fault.bit() : 0;
    }
    return bits;
  }

  /** The faults that a set of bits stands for. */
  static List<Fault> of(int bits) {
    return Arrays.stream(values()).filter(fault -> (bits & fault.bit()) != 0).toList();
  }

  /** As an array of the store. Codes are letters and hyphens: nothing needs quotation marks. */
  static byte[] array(List<Fault> faults) {
    return faults.stream()
        .map(Fault::code)
        .collect(Collectors.joining(",", "{", "}"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static Optional<Fault> withCode(String code) {
    for (Fault fault : values()) {
      if (fault.code.equals(code)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
