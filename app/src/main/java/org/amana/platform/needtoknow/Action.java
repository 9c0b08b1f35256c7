package org.amana.platform.needtoknow;

import org.amana.platform.language.Hyphened;

/** What somebody wants to do with a file. */
public enum Action {
  /** Begin a new one. */
  BEGIN,
  /** Know that it exists. */
  SEE,
  READ,
  WRITE,
  /** Let a colleague work on it. */
  ADMIT,
  /** Take it from a colleague. */
  REMOVE,
  /** Say whom it concerns, so that they never see it. */
  NAME_CONFLICT,
  /** Open it in an emergency, without being a member. */
  BREAK_GLASS,
  /** Hand over one's share of its key. */
  HAND_OVER,
  /** Judge an emergency afterwards. */
  REVIEW,
  /** See who opened it. */
  READ_LOG,
  /** Destroy its keys. */
  ERASE;

  public String code() {
    return Hyphened.of(this);
  }
}
