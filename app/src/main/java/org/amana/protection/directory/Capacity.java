package org.amana.protection.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many places an area has of a service.
 *
 * @param offers none is a gap
 * @param capacity of those offers that say one; empty when none does
 * @param untold how many of the offers do not say how many places they have
 */
record Capacity(
    String area,
    String service,
    long offers,
    Optional<Long> capacity,
    Optional<Long> free,
    long untold) {

  public boolean isGap() {
    return offers == 0;
  }

  public @Nullable Long capacityOrNull() {
    return capacity.orElse(null);
  }

  public @Nullable Long freeOrNull() {
    return free.orElse(null);
  }
}
