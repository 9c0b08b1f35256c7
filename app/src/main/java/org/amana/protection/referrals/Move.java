package org.amana.protection.referrals;

import static org.amana.protection.referrals.Side.HOUSE;
import static org.amana.protection.referrals.Side.RECEIVER;
import static org.amana.protection.referrals.Side.SENDER;
import static org.amana.protection.referrals.State.ACCEPTED;
import static org.amana.protection.referrals.State.DRAFTED;
import static org.amana.protection.referrals.State.IN_SERVICE;
import static org.amana.protection.referrals.State.SEEN;
import static org.amana.protection.referrals.State.SENT;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.language.Hyphened;

/** What can be done with a referral: from which states, by whom, and where that leads. */
enum Move {
  SEND(EnumSet.of(DRAFTED), SENT, EnumSet.of(SENDER)),
  SEE(EnumSet.of(SENT), SEEN, EnumSet.of(RECEIVER)),
  ACCEPT(EnumSet.of(SENT, SEEN), ACCEPTED, EnumSet.of(RECEIVER)),
  DECLINE(EnumSet.of(SENT, SEEN), State.DECLINED, EnumSet.of(RECEIVER)),
  REDIRECT(EnumSet.of(SENT, SEEN), State.REDIRECTED, EnumSet.of(RECEIVER)),
  BEGIN_SERVICE(EnumSet.of(ACCEPTED), IN_SERVICE, EnumSet.of(RECEIVER)),
  COMPLETE(EnumSet.of(IN_SERVICE), State.COMPLETED, EnumSet.of(RECEIVER)),
  NOT_ATTEND(EnumSet.of(ACCEPTED, IN_SERVICE), State.NOT_ATTENDED, EnumSet.of(RECEIVER)),
  /** Either side hears it from the person. */
  WITHDRAW(EnumSet.copyOf(State.live()), State.WITHDRAWN, EnumSet.of(SENDER, RECEIVER)),
  REVOKE(EnumSet.copyOf(State.live()), State.REVOKED, EnumSet.of(SENDER, HOUSE)),
  EXPIRE(EnumSet.of(DRAFTED, SENT, SEEN), State.EXPIRED, EnumSet.of(HOUSE));

  private final Set<State> from;
  private final State to;
  private final Set<Side> by;

  Move(Set<State> from, State to, Set<Side> by) {
    this.from = from;
    this.to = to;
    this.by = by;
  }

  /** Where it leads for whoever stands on these sides; empty when they may not, or not now. */
  Optional<State> from(State state, Collection<Side> sides) {
    return from.contains(state) && sides.stream().anyMatch(by::contains)
        ? Optional.of(to)
        : Optional.empty();
  }

  State to() {
    return to;
  }

  Set<Side> by() {
    return EnumSet.copyOf(by);
  }

  /** What people are asked to do on a page: {@link #SEE} happens by looking. */
  static List<Move> open(State state, Collection<Side> sides) {
    return Arrays.stream(values())
        .filter(move -> move != SEE && move.from(state, sides).isPresent())
        .toList();
  }

  /** Of the moves that people make on a page. */
  static Optional<Move> of(String code) {
    return Arrays.stream(values())
        .filter(move -> move != SEE && !move.by.equals(Set.of(HOUSE)))
        .filter(move -> move.code().equals(code))
        .findFirst();
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "referrals.move." + code();
  }
}
