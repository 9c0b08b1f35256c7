package org.amana.protection.voices;

import java.util.EnumSet;
import java.util.Set;
import org.amana.platform.language.Hyphened;

/** How far a comment has come. */
enum State {
  /** Nobody has read it yet, or decided. */
  WAITING,
  /** It can be read by everybody, as it was written or in other words. */
  PUBLISHED,
  /** Published, and it was said what changed because of it. */
  ANSWERED,
  /** It is not published, for a reason. */
  SET_ASIDE;

  /** What may come of it. */
  Set<State> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(PUBLISHED, SET_ASIDE);
      case PUBLISHED -> EnumSet.of(ANSWERED);
      case ANSWERED, SET_ASIDE -> EnumSet.noneOf(State.class);
    };
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "voices.state." + code();
  }
}
