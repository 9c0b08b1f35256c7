package org.amana.protection.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * How people call a case on the telephone: eight random letters and digits that are not mistaken
 * for one another (Crockford's alphabet). It tells neither how many cases there are nor when this
 * one began.
 */
public record CaseReference(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int HALF = 4;

  static CaseReference fresh(SecureRandom random) {
    StringBuilder letters = new StringBuilder();
    random
        .ints(2L * HALF, 0, ALPHABET.length())
        .forEach(letter -> letters.append(ALPHABET.charAt(letter)));
    return new CaseReference(letters.insert(HALF, '-').toString());
  }

  /** As it was typed: in any case, with or without the dash, and with O for 0 or I for 1. */
  static Optional<CaseReference> read(String typed) {
    String letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean isWhole =
        letters.length() == 2 * HALF
            && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    return isWhole
        ? Optional.of(new CaseReference(letters.substring(0, HALF) + "-" + letters.substring(HALF)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
