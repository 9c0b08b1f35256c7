package org.amana.protection.rights;

/**
 * A variant that somebody chose.
 *
 * @param variant its code; empty when it follows from the answers again
 */
record Choice(String variant) {

  /** Why, in words that open with a member's own key alone. */
  record Why(String reason) {

    /** Hides it. */
    @Override
    public String toString() {
      return "Why[…]";
    }
  }
}
