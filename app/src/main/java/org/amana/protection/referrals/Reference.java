package org.amana.protection.referrals;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * How people call a referral on the telephone: an R before eight random letters and digits that are
 * not mistaken for one another (Crockford's alphabet), so that nobody takes it for a case.
 */
record Reference(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;

  static Reference fresh(SecureRandom random) {
    return new Reference("R-" + group(random) + "-" + group(random));
  }

  /** So many groups of four, for what nobody is to guess. */
  static String code(SecureRandom random, int groups) {
    StringBuilder code = new StringBuilder(group(random));
    for (int i = 1; i < groups; i++) {
      code.append('-').append(group(random));
    }
    return code.toString();
  }

  private static String group(SecureRandom random) {
    StringBuilder letters = new StringBuilder();
    random.ints(GROUP, 0, ALPHABET.length()).forEach(one -> letters.append(ALPHABET.charAt(one)));
    return letters.toString();
  }

  /** Letters and digits as they were typed: in any case, and with O for 0 or I for 1. */
  static String letters(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  static Optional<Reference> read(String typed) {
    String letters = letters(typed);
    boolean isWhole = letters.length() == 2 * GROUP + 1 && letters.startsWith("R");
    return isWhole
        ? Optional.of(
            new Reference(
                "R-" + letters.substring(1, GROUP + 1) + "-" + letters.substring(GROUP + 1)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
