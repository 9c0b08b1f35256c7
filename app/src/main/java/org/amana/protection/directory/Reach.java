package org.amana.protection.directory;

import org.amana.platform.language.Hyphened;

/** What makes a place usable for people with a disability. */
public enum Reach {
  WHEELCHAIR,
  SIGN_LANGUAGE,
  EASY_LANGUAGE,
  BLIND;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "directory.reach." + code();
  }
}
