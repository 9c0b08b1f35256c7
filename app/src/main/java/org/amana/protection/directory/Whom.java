package org.amana.protection.directory;

import org.amana.platform.language.Hyphened;

/** Whom somebody takes. Women with their children are who takes both. */
public enum Whom {
  WOMEN,
  MEN,
  CHILDREN,
  /** Parents and children together, of any sex. */
  FAMILIES;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "directory.whom." + code();
  }
}
