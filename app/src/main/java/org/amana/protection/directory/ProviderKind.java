package org.amana.protection.directory;

import org.amana.platform.language.Hyphened;

/** What a provider is. */
public enum ProviderKind {
  STATE,
  NGO,
  INTERNATIONAL,
  HEALTH,
  LEGAL;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "directory.kind." + code();
  }
}
