package org.amana.protection.referrals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.protection.cases.CaseId;

/**
 * A referral as far as the one who opened it has to know.
 *
 * @param sides on which they stand; none for whoever may know that it is there and no more
 * @param facts empty when they are not for them, or are destroyed
 * @param told empty when it is not for them, not yet, or is destroyed
 * @param history the first step first
 * @param from the case that it was made from, when they may know of it; and so {@code begun}
 */
record OpenReferral(
    Referral referral,
    Set<Side> sides,
    Optional<Content.Facts> facts,
    Optional<Told> told,
    List<Step> history,
    Names names,
    Optional<CaseId> from,
    Optional<CaseId> begun) {

  /** A step with its words. */
  record Step(Taken taken, Optional<String> words) {}

  /** Of whoever did something, and of where they work. */
  record Names(Map<PersonId, String> people, Map<UUID, String> organisations) {

    public String person(Optional<PersonId> id) {
      return id.map(people::get).orElse("");
    }

    public String organisation(Optional<UUID> id) {
      return id.map(organisations::get).orElse("");
    }

    /** What the receiver is called. */
    public String receiver(Receiver to) {
      return to.partnerName().orElseGet(() -> organisation(to.organisation()));
    }
  }

  /** What they can do with it now. */
  public List<Move> moves() {
    return Move.open(referral.state(), sides);
  }

  public boolean isOfSender() {
    return sides.contains(Side.SENDER);
  }

  public boolean isOfReceiver() {
    return sides.contains(Side.RECEIVER);
  }

  /** Whether they could begin a case of their own from it. */
  public boolean canBeginCase() {
    return isOfReceiver()
        && !referral.to().isPartner()
        && EnumSet.of(State.ACCEPTED, State.IN_SERVICE).contains(referral.state())
        && begun.isEmpty()
        && told.isPresent();
  }

  /** Whether whoever sent it can ask somebody else, with what was written. */
  public boolean canSendAgain() {
    return isOfSender()
        && EnumSet.of(State.DECLINED, State.REDIRECTED, State.EXPIRED).contains(referral.state())
        && told.isPresent();
  }

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "OpenReferral[" + referral.id() + "]";
  }
}
