package org.amana.protection.clocks;

/**
 * What was written to a step of a clock: it opens with the key of a member alone.
 *
 * @param reasons why, or what a period rests on
 * @param advisers whom the person can turn to meanwhile; may be empty
 */
record ClockWords(String reasons, String advisers) {

  static final ClockWords NONE = new ClockWords("", "");

  /** Hides everything. */
  @Override
  public String toString() {
    return "ClockWords[…]";
  }
}
