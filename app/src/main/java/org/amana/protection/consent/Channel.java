package org.amana.protection.consent;

import org.amana.platform.language.Hyphened;

/** How somebody said what they want. */
enum Channel {
  SPOKEN,
  WRITTEN,
  BY_TELEPHONE;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "consent.channel." + code();
  }
}
