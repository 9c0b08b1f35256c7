package org.amana.protection.consent;

/**
 * What was said and why: it opens with the key of a member alone.
 *
 * @param words of the person, or reasons of whoever took the step
 * @param evidence where the signed sheet or the recording lies; may be empty
 * @param interpreter who interpreted; may be empty
 * @param guardian who agreed for a child; may be empty
 */
record Said(String words, String evidence, String interpreter, String guardian) {

  static final Said NOTHING = new Said("", "", "", "");

  /** Hides everything. */
  @Override
  public String toString() {
    return "Said[…]";
  }
}
