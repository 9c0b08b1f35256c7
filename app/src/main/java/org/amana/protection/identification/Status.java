package org.amana.protection.identification;

import org.amana.platform.language.Hyphened;

/** How far the question has come whether a person is a victim of trafficking. */
public enum Status {
  /** There are reasonable grounds: the person is protected from this moment. */
  PRESUMED,
  /** The competent authority has found that they are. */
  CONFIRMED,
  /** The competent authority has found that they are not. */
  NOT_CONFIRMED,
  /** Somebody asked to have a decision looked at again. */
  UNDER_REVIEW,
  /** Whoever presumed it takes that back. */
  WITHDRAWN;

  /**
   * Whether the person is protected as a victim: on reasonable grounds alone, as long as nobody has
   * decided against, and whether or not they help the police (A/RES/68/192, preamble 17; Council of
   * Europe Convention on Action against Trafficking, articles 10 and 12).
   */
  public boolean isProtected() {
    return switch (this) {
      case PRESUMED, CONFIRMED, UNDER_REVIEW -> true;
      case NOT_CONFIRMED, WITHDRAWN -> false;
    };
  }

  /** A stable word for the database and the log, such as {@code not-confirmed}. */
  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "identification.status." + code();
  }
}
