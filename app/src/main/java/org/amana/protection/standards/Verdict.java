package org.amana.protection.standards;

import org.amana.platform.language.Hyphened;

/** How a question is answered. */
enum Verdict {
  MET,
  PARTLY,
  NOT_MET,
  NOT_APPLICABLE;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "standards.verdict." + code();
  }
}
