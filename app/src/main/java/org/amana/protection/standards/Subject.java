package org.amana.protection.standards;

import org.amana.platform.language.Hyphened;

/**
 * What is reviewed.
 *
 * @param of its code or id
 * @param version that was looked at; of another nothing is said
 * @param title as it was called then
 */
record Subject(Kind kind, String of, long version, String title) {

  /** What can be reviewed. */
  enum Kind {
    PROCEDURE,
    SERVICE,
    MEASURE;

    String code() {
      return Hyphened.of(this);
    }

    /** The message key of its name. */
    public String key() {
      return "standards.kind." + code();
    }
  }
}
