package org.amana.protection.tasks;

import org.amana.platform.language.Hyphened;

/** Why somebody is told of a step. */
public enum NoticeKind {
  /** It is theirs from now on. */
  ASSIGNED,
  /** It is due in days. */
  AHEAD,
  TOMORROW,
  TODAY,
  /** The day has passed. */
  OVERDUE,
  /** The day has passed long enough for the supervisors of the unit to know. */
  ESCALATED;

  static NoticeKind ahead(int days) {
    return switch (days) {
      case 0 -> TODAY;
      case 1 -> TOMORROW;
      default -> AHEAD;
    };
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of what is said. */
  public String key() {
    return "tasks.notice." + code();
  }
}
