package org.amana.protection.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.amana.platform.language.Hyphened;

/** What may stand in a field of the standard. */
enum FieldKind {
  LINE,
  /** As many lines as it takes. */
  WRITTEN,
  /** A whole day: the standard has no part of one. */
  DATE,
  YES_NO,
  /** A whole number, from zero. */
  NUMBER,
  DEGREES,
  CODE,
  CODES,
  /** By its code of ISO 3166-1, of two letters or of three. */
  COUNTRY,
  COUNTRIES,
  /** By its code of ISO 639-2, or of two letters. */
  LANGUAGE;

  @JsonCreator
  static FieldKind of(String word) {
    return Hyphened.constant(FieldKind.class, word);
  }

  /** Whether several values may stand in it. */
  boolean isSeveral() {
    return switch (this) {
      case CODES, COUNTRIES -> true;
      case LINE, WRITTEN, DATE, YES_NO, NUMBER, DEGREES, CODE, COUNTRY, LANGUAGE -> false;
    };
  }
}
