package org.amana.platform.needtoknow;

import org.amana.platform.language.Hyphened;

/** What somebody wants to do with a file. */
public enum Action {
  /** Begin a new one. */
  BEGIN,
  /** Begin one that is sent to another organisation. */
  REFER,
  /** Know that it exists. */
  SEE,
  READ,
  WRITE,
  /** Decide what the file asks of the competent authority. */
  DECIDE,
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

  /** Whether whoever does it shows once more that they are there. */
  boolean needsFreshProof() {
    return switch (this) {
      case BREAK_GLASS, HAND_OVER, REVIEW, ERASE -> true;
      case BEGIN, REFER, SEE, READ, WRITE, DECIDE, ADMIT, REMOVE, NAME_CONFLICT, READ_LOG -> false;
    };
  }

  public String code() {
    return Hyphened.of(this);
  }
}
