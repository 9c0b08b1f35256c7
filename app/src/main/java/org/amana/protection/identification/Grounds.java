package org.amana.protection.identification;

/**
 * Why, in words: they open with a member's own key alone.
 *
 * @param reasons of the step
 * @param evidence what it rests on, and where that lies; may be empty
 */
record Grounds(String reasons, String evidence) {

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Grounds[…]";
  }
}
