package org.amana.platform.node;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of the house: UUIDs of version 7 (RFC 9562 section 5.7), so that rows of one time
 * lie together in an index. An id is no secret: its first 48 bits are the milliseconds of its time.
 */
public final class Ids {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final Clock clock;
  private final RandomGenerator random;

  public Ids(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new id, ordered after those of earlier milliseconds. */
  public UUID next() {
    long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() >>> 52);
    long low = VARIANT | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
