package org.amana.protection.overview;

import org.amana.platform.language.Hyphened;

/** What people are registered by, so that they are known to exist (A/RES/64/293, annex 20). */
enum Registration {
  BIRTH,
  IDENTITY_CARD;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "overview.registration-of." + code();
  }
}
