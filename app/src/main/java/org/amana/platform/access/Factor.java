package org.amana.platform.access;

/** A way to show that one is the person. */
enum Factor {
  PASSWORD(false),
  /** A one-time link, by which the password is set. */
  LINK(false),
  /** A code of six digits that an app shows. */
  CODE(true),
  /** A key that a device keeps and opens for its owner alone: possession and presence in one. */
  PASSKEY(true);

  private final boolean isSecond;

  Factor(boolean isSecond) {
    this.isSecond = isSecond;
  }

  /** Whether it counts as a second factor. */
  boolean isSecond() {
    return isSecond;
  }
}
