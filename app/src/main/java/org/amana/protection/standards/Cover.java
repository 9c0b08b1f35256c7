package org.amana.protection.standards;

import org.amana.platform.language.Hyphened;

/** How a law stands to a form of exploitation. */
public enum Cover {
  COVERED,
  NOT_COVERED,
  NOT_KNOWN;

  /** The message key of its name. */
  public String key() {
    return "standards.cover." + Hyphened.of(this);
  }
}
