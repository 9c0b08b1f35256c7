package org.amana.protection.exchange;

import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Words;

/** Something that is known of a case and does not leave in the form of the standard. */
record Loss(Words what, Reason reason) {

  /** Why not. */
  enum Reason {
    /** The standard does not tell it from what nobody has asked. */
    REFUSED,
    UNKNOWN,
    /** A part of a date, or an answer that its list has not. */
    NOT_WHOLE,
    NO_FIELD,
    /** A row of a table holds the first one alone. */
    FURTHER_ROWS,
    /** It came in from elsewhere and was never of the standard. */
    UNREAD,
    /** What the source said of it no longer holds beside what was decided here. */
    OWN_DECISION;

    /** The message key of its words. */
    String key() {
      return "exchange.loss." + Hyphened.of(this);
    }
  }

  /** For pages. */
  public String key() {
    return reason.key();
  }
}
