package org.amana.platform.searches;

/**
 * Why somebody is sought.
 *
 * @param purpose code of the purpose, such as {@code care}
 * @param words in the searcher's own words, for whoever reviews searches; kept encrypted
 */
public record SearchReason(String purpose, String words) {

  static final int SHORTEST = 10;
  static final int LONGEST = 500;

  boolean isTooShort() {
    return words.strip().codePointCount(0, words.strip().length()) < SHORTEST;
  }

  /** Hides the words, which may name the one sought. */
  @Override
  public String toString() {
    return "SearchReason[" + purpose + "]";
  }
}
