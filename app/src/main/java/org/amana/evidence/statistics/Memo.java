package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What each numbered text means, worked out when it is met for the first time. */
final class Memo {

  private static final int UNKNOWN_YET = Integer.MIN_VALUE;

  private final IntUnaryOperator meaning;
  private int[] meanings = new int[0];

  /**
   * @param meaning of a text's number; any value but the least of all
   */
  Memo(IntUnaryOperator meaning) {
    this.meaning = meaning;
  }

  int of(int text) {
    if (text >= meanings.length) {
      int before = meanings.length;
      meanings = Arrays.copyOf(meanings, Math.max(text + 1, before * 2));
      Arrays.fill(meanings, before, meanings.length, UNKNOWN_YET);
    }
    if (meanings[text] == UNKNOWN_YET) {
      meanings[text] = meaning.applyAsInt(text);
    }
    return meanings[text];
  }
}
