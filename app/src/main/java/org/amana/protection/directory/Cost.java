package org.amana.protection.directory;

import org.amana.platform.language.Hyphened;

/** What help costs the person who is helped. */
public enum Cost {
  FREE,
  PARTLY,
  PAID;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "directory.cost." + code();
  }
}
