package org.amana.protection.consent;

/**
 * What was said and why: it opens with the key of a member alone.
 *
 * @param words of the person, or reasons of whoever took the step
 * @param evidence where the signed sheet or the recording lies; may be empty
 * @param people who interpreted, who the guardian is; may be empty
 */
record Said(String words, String evidence, String people) {

  static final Said NOTHING = new Said("", "", "");

  /** Hides everything. */
  @Override
  public String toString() {
    return "Said[…]";
  }
}
