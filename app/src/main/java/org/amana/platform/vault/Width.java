package org.amana.platform.vault;

import java.util.List;
import java.util.stream.IntStream;

/**
 * To how many bits a hash is shortened: so few that a dozen tags of others look the same. It grows
 * with the number of people; rows of earlier days keep theirs, which is why it stands in each of
 * them, as the highest bit.
 *
 * @param bits 10 to 24
 */
record Width(int bits) {

  private static final int LEAST = 10;
  private static final int MOST = 24;

  /**
   * A person has about sixteen tags, so a tag has eight to sixteen bearers among n to 2n values.
   */
  static Width forSubjects(long subjects) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(subjects);
    return new Width(Math.clamp(bits, LEAST, MOST));
  }

  /** All that rows may have when there are so many people. */
  static List<Width> used(long subjects) {
    return IntStream.rangeClosed(LEAST, forSubjects(subjects).bits).mapToObj(Width::new).toList();
  }

  int shortened(long hash) {
    return (1 << bits) | (int) (hash >>> (Long.SIZE - bits));
  }
}
