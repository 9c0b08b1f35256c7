package org.amana.protection.consent;

import org.amana.platform.language.Hyphened;

/**
 * What the law wants to know of an adult who refuses, and nothing else: it is what may be counted
 * (after the duty to notify of the Modern Slavery Act 2015, section 52).
 *
 * @param citizenship a State or territory by its code of three letters; empty when it is not known
 */
record Notice(Sex sex, AgeBand band, String citizenship, Form form) {

  enum Sex {
    FEMALE,
    MALE,
    ANOTHER,
    UNKNOWN;

    /** The message key of its name. */
    public String key() {
      return "consent.sex." + Hyphened.of(this);
    }
  }

  enum AgeBand {
    FROM_18_TO_24,
    FROM_25_TO_39,
    FROM_40_TO_59,
    FROM_60,
    UNKNOWN;

    /** The message key of its name. */
    public String key() {
      return "consent.band." + Hyphened.of(this);
    }
  }

  /** Of exploitation. */
  enum Form {
    SEXUAL,
    LABOUR,
    DOMESTIC,
    CRIMINALITY,
    BEGGING,
    MARRIAGE,
    ORGANS,
    OTHER,
    UNKNOWN;

    /** The message key of its name. */
    public String key() {
      return "consent.form." + Hyphened.of(this);
    }
  }
}
