package org.amana.protection.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * How many places there are, for people or for appointments.
 *
 * @param capacity empty when nobody said, and so with the free ones
 * @param saidAt when it was said last
 */
public record Places(Optional<Integer> capacity, Optional<Integer> free, Optional<Instant> saidAt) {

  static final Places UNKNOWN = new Places(Optional.empty(), Optional.empty(), Optional.empty());

  boolean isSameCount(Places other) {
    return capacity.equals(other.capacity) && free.equals(other.free);
  }
}
