package org.amana.platform.vault;

import java.util.Random;

/** Words that stand nowhere by chance, the same in every process: Latin and Arabic by turns. */
final class Canary {

  private static final int LETTERS = 14;
  private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

  private Canary() {}

  static String of(String kind, int number) {
    Random chosen = new Random(kind.hashCode() * 1_000_003L + number);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      word.append(
          number % 2 == 0
              ? (char) ('a' + chosen.nextInt(26))
              : ARABIC.charAt(chosen.nextInt(ARABIC.length())));
    }
    return word.toString();
  }
}
