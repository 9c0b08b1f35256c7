package org.amana.protection.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.vault.Place;

/**
 * A change that somebody made, with what stood there before, encrypted as it was.
 *
 * @param number version of the case that it made
 * @param facts as they were before; empty when they are not for the one who asks
 * @param identity the same of who it is
 */
record PastChange(
    UUID id,
    long number,
    PersonId by,
    Instant madeAt,
    Optional<byte[]> facts,
    Optional<byte[]> identity) {

  static Place factsOf(UUID change) {
    return new Place("cases.facts_before", "sealed", change);
  }

  static Place identityOf(UUID change) {
    return new Place("cases.identity_before", "sealed", change);
  }

  /** Without what is in it. */
  @Override
  public String toString() {
    return "PastChange[" + number + "]";
  }
}
