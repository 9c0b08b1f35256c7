package org.amana.protection.tasks;

import java.util.Arrays;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** What goes on with a task that is open. */
enum Move {
  /** It is somebody else's from now on. */
  ASSIGNED,
  /** It has a later day. */
  SNOOZED,
  DONE,
  /** Nobody has to do it any more. */
  DROPPED;

  static final String OPENED = "opened";

  boolean ends() {
    return switch (this) {
      case DONE, DROPPED -> true;
      case ASSIGNED, SNOOZED -> false;
    };
  }

  /** Whether it needs words: what is put off or given up has a reason. */
  public boolean needsWords() {
    return switch (this) {
      case SNOOZED, DROPPED -> true;
      case ASSIGNED, DONE -> false;
    };
  }

  static Optional<Move> of(String code) {
    return Arrays.stream(values()).filter(move -> move.code().equals(code)).findFirst();
  }

  /** In the chronicle, and in addresses. */
  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of what one does. */
  public String key() {
    return "tasks.move." + code();
  }
}
