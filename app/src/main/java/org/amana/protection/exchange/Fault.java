package org.amana.protection.exchange;

import org.amana.platform.language.Hyphened;

/**
 * What is wrong with one value, or with a whole row.
 *
 * @param row from 1: the line of a table, the number of a record in a list
 * @param column name of the field, as the file has it; empty when the whole row is meant
 */
public record Fault(long row, String column, Reason reason) {

  /** Why a value is set aside, or a row is. */
  enum Reason {
    UNKNOWN_FIELD,
    NO_SUCH_CODE,
    NO_DATE,
    NO_COUNTRY,
    NO_LANGUAGE,
    NO_NUMBER,
    NO_DEGREES,
    NO_YES_NO,
    /** Longer than a cell can be. */
    TOO_LONG,
    /** Characters that no text has. */
    CONTROL_CHARACTER,
    /** Several values where one may stand. */
    SEVERAL,
    /** A list or a record where a value should stand. */
    NO_VALUE,
    /** What stands in a list of records is none. */
    NO_RECORD,
    /** Not one value that the standard knows. */
    NOTHING_KNOWN,
    /** The same case a second time in one file. */
    TWICE,
    /** A case that was brought in before. */
    HERE_ALREADY;

    /** The message key of its words. */
    String key() {
      return "exchange.reason." + Hyphened.of(this);
    }
  }

  /** For pages. */
  public String key() {
    return reason.key();
  }
}
