package org.amana.protection.referrals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.vault.Place;

/**
 * One step of a referral, which stays.
 *
 * @param number from 1, without a gap
 * @param move code of what was done; {@code draft} first of all
 * @param person empty when the house or a partner did it
 * @param suggested where the receiver says that it belongs
 */
record Taken(
    UUID id,
    int number,
    String move,
    Optional<PersonId> person,
    Optional<UUID> organisation,
    Optional<String> reason,
    Optional<UUID> suggested,
    Instant madeAt) {

  /** The first step, which no move makes. */
  static final String DRAFT = "draft";

  /** A partner has opened the parcel. */
  static final String OPENED = "open-parcel";

  /** The message key of what was done. */
  public String key() {
    return "referrals.move." + move;
  }

  /** The message key of the reason. */
  public Optional<String> reasonKey() {
    return reason.map(code -> "referrals.reason." + code);
  }

  Place words() {
    return new Place("referrals.words", "sealed", id);
  }
}
