package org.amana.protection.tasks;

import org.amana.platform.language.Hyphened;

/** What goes first on one day. */
public enum Priority {
  URGENT,
  NORMAL,
  LOW;

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "tasks.priority." + code();
  }
}
