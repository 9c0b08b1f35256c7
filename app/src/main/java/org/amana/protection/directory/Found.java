package org.amana.protection.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An offer that fits what somebody looks for.
 *
 * @param kilometres from the place that was named, about; empty when none was, or it is not known
 * @param isStale whether nobody has made sure of it for {@link Times#STALE_AFTER_DAYS} days
 * @param isOpen at this moment
 */
public record Found(
    Offer offer, Provider by, Optional<Long> kilometres, boolean isStale, boolean isOpen) {

  Found forThePublic() {
    return new Found(offer.forThePublic(), by, kilometres, isStale, isOpen);
  }

  /** For templates, which know no {@link Optional}. */
  public @Nullable Long kilometresOrNull() {
    return kilometres.orElse(null);
  }
}
