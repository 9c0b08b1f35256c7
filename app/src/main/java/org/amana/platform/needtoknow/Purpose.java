package org.amana.platform.needtoknow;

import org.amana.platform.language.Hyphened;

/** What a file is opened for. A member has one, and what a role may do differs by it. */
public enum Purpose {
  /** Shelter, health, counselling: what the person needs. */
  CARE,
  /** Keeping the person safe. */
  PROTECTION,
  /** Deciding, as the competent authority, whether the person is a victim. */
  IDENTIFICATION,
  INVESTIGATION,
  PROSECUTION,
  COMPENSATION,
  /** Voluntary and safe return. */
  RETURN,
  STATISTICS,
  /** Looking after the lookers. */
  AUDIT;

  /** A stable word for the log and the database, such as {@code care}. */
  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of the purpose's name. */
  public String key() {
    return "needtoknow.purpose." + Hyphened.of(this);
  }
}
