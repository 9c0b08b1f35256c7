package org.amana.protection.referrals;

import java.util.Optional;
import java.util.UUID;
import org.amana.protection.consent.Recipient;

/** Who is asked to help. */
sealed interface Receiver {

  UUID id();

  /** As consent calls it. */
  Recipient recipient();

  /** An organisation of this node, with a queue. */
  record Queue(UUID id) implements Receiver {
    @Override
    public Recipient recipient() {
      return new Recipient(Recipient.Kind.ORGANISATION, id);
    }
  }

  /** A partner who has no account here and receives a parcel. */
  record Partner(UUID id, String name) implements Receiver {
    @Override
    public Recipient recipient() {
      return new Recipient(Recipient.Kind.PARTNER, id);
    }
  }

  default boolean isPartner() {
    return this instanceof Partner;
  }

  /** The organisation of this node; empty for a partner. */
  default Optional<UUID> organisation() {
    return this instanceof Queue(UUID id) ? Optional.of(id) : Optional.empty();
  }

  /** What a partner is called; empty for an organisation, whose name is looked up. */
  default Optional<String> partnerName() {
    return this instanceof Partner(UUID _, String name) ? Optional.of(name) : Optional.empty();
  }
}
