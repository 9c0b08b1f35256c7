package org.amana.protection.referrals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;

/**
 * A referral as far as it is of the work: who asks whom for what, and how far it is.
 *
 * @param acceptedBy who of the receiver will help
 * @param isNews whether the other side did something that whoever sent it has not noted
 * @param version the number of its last step
 */
record Referral(
    ReferralId id,
    Reference reference,
    Sender from,
    Receiver to,
    Service service,
    Urgency urgency,
    State state,
    Times times,
    Optional<PersonId> acceptedBy,
    boolean isNews,
    int version) {

  /** Who asks. */
  record Sender(PersonId person, UUID organisation, Optional<UUID> unit) {}

  /**
   * When what happened.
   *
   * @param replyBy by when the other side is to do something; empty once it ended
   * @param escalatedAt when those who answer for both sides were told that nobody did
   */
  record Times(
      Instant madeAt,
      Optional<Instant> sentAt,
      Optional<Instant> replyBy,
      Optional<Instant> escalatedAt,
      Optional<Instant> acceptedAt,
      Instant changedAt) {}

  public Optional<PersonId> sender() {
    return Optional.of(from.person());
  }

  public Optional<UUID> fromOrganisation() {
    return Optional.of(from.organisation());
  }

  public boolean isLate(Instant now) {
    return times.replyBy().filter(now::isAfter).isPresent();
  }
}
