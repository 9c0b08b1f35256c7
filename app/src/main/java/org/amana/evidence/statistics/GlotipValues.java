package org.amana.evidence.statistics;

import java.util.Locale;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;

/** The texts of the columns of numbers. */
final class GlotipValues {

  /** "<5": one to four, the exact number being kept back by the publisher. */
  static final int SUPPRESSED = -1;

  static final int SUPPRESSED_LOW = 1;
  static final int SUPPRESSED_HIGH = 4;

  /** No number in any form that the file has. */
  static final int NOT_A_NUMBER = -2;

  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,10}");

  private static final Pattern LEAKED_CODE = Pattern.compile("Q\\d+\\.\\d+_\\d+s?_\\d{4}");
  private static final Pattern BARE_NUMBER = Pattern.compile("[\\d.,\\s]+");
  private static final Pattern COUNT_IN_LABEL = Pattern.compile("(^|.*\\s)\\d+\\s+\\p{L}.*");

  private GlotipValues() {}

  /**
   * A count: {@code 1,757} and {@code 1757} are 1757, in the digits of any script; {@code <5} is
   * {@link #SUPPRESSED}. A sign, a decimal point, a letter or a misplaced comma make it no number.
   */
  static int count(String text) {
    String digits = Formats.europeanDigits(text).strip().replace('٬', ',');
    if (digits.equals("<5")) {
      return SUPPRESSED;
    }
    String plain = GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits;
    if (!PLAIN.matcher(plain).matches()) {
      return NOT_A_NUMBER;
    }
    long value = Long.parseLong(plain);
    return value > Integer.MAX_VALUE ? NOT_A_NUMBER : (int) value;
  }

  /** As the file writes it: a number with commas, or {@code <5}. */
  static String text(int low, int high) {
    return low == high ? String.format(Locale.ROOT, "%,d", low) : "<5";
  }

  /** A year as four digits; {@link #NOT_A_NUMBER} for anything else. */
  static int year(String text) {
    String digits = Formats.europeanDigits(text).strip();
    return digits.length() == 4 && PLAIN.matcher(digits).matches()
        ? Integer.parseInt(digits)
        : NOT_A_NUMBER;
  }

  /**
   * Whether a number is the id of its own cell in the questionnaire. Question 6.1, persons
   * convicted by citizenship, has 21 rows and a column for each of up to four years, and the id of
   * a cell is question, row and year: 6.1, 10, 2019 was read as 61,102,019. So a number is one only
   * where that question is answered, where its digits are 61, a number from 1 to 21, and the year
   * of the row or one of the three before it (copied columns keep the id of the first). No other
   * number is touched, however large.
   *
   * <p>Source: data/glotip/questionnaire.md section 4; 128 rows of the edition of 14 April 2025, 44
   * of them under a later year than their id names.
   */
  static boolean isCellId(int value, Indicator indicator, Breakdown breakdown, int year) {
    if (indicator != Indicator.CONVICTED || breakdown != Breakdown.CITIZENSHIP) {
      return false;
    }
    int yearOfId = value % 10_000;
    if (yearOfId > year || yearOfId < year - 3) {
      return false;
    }
    int questionAndRow = value / 10_000;
    boolean ofOneDigit = questionAndRow / 10 == 61 && questionAndRow % 10 >= 1;
    boolean ofTwoDigits =
        questionAndRow / 100 == 61 && questionAndRow % 100 >= 10 && questionAndRow % 100 <= 21;
    return ofOneDigit || ofTwoDigits;
  }

  /** The faults of a label that can be seen without knowing what it means. */
  static int faultsOfLabel(String label) {
    int faults = faultsOfText(label);
    if (label.isBlank()) {
      faults |= Fault.BLANK_LABEL.bit();
    } else if (LEAKED_CODE.matcher(label).matches()) {
      faults |= Fault.LEAKED_CELL_CODE.bit();
    } else if (BARE_NUMBER.matcher(label).matches()) {
      faults |= Fault.LABEL_IS_NUMBER.bit();
    } else if (COUNT_IN_LABEL.matcher(label).matches()) {
      faults |= Fault.COUNT_IN_LABEL.bit();
    }
    return faults;
  }

  static int faultsOfText(String text) {
    return text.indexOf('\ufffd') >= 0 ? Fault.BROKEN_CHARACTER.bit() : 0;
  }
}
