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
  SEND,
  SEE,
  ACCEPT,
  DECLINE,
  REDIRECT,
  BEGIN_SERVICE,
  COMPLETE,
  NOT_ATTEND,
  /** Either side hears it from the person. */
  WITHDRAW,
  REVOKE,
  EXPIRE;

  private Set<State> from() {
    return switch (this) {
      case SEND -> EnumSet.of(DRAFTED);
      case SEE -> EnumSet.of(SENT);
      case ACCEPT, DECLINE, REDIRECT -> EnumSet.of(SENT, SEEN);
      case BEGIN_SERVICE -> EnumSet.of(ACCEPTED);
      case COMPLETE -> EnumSet.of(IN_SERVICE);
      case NOT_ATTEND -> EnumSet.of(ACCEPTED, IN_SERVICE);
      case WITHDRAW, REVOKE -> EnumSet.copyOf(State.live());
      case EXPIRE -> EnumSet.of(DRAFTED, SENT, SEEN);
    };
  }

  State to() {
    return switch (this) {
      case SEND -> SENT;
      case SEE -> SEEN;
      case ACCEPT -> ACCEPTED;
      case DECLINE -> State.DECLINED;
      case REDIRECT -> State.REDIRECTED;
      case BEGIN_SERVICE -> IN_SERVICE;
      case COMPLETE -> State.COMPLETED;
      case NOT_ATTEND -> State.NOT_ATTENDED;
      case WITHDRAW -> State.WITHDRAWN;
      case REVOKE -> State.REVOKED;
      case EXPIRE -> State.EXPIRED;
    };
  }

  private Set<Side> by() {
    return switch (this) {
      case SEND -> EnumSet.of(SENDER);
      case SEE, ACCEPT, DECLINE, REDIRECT, BEGIN_SERVICE, COMPLETE, NOT_ATTEND ->
          EnumSet.of(RECEIVER);
      case WITHDRAW -> EnumSet.of(SENDER, RECEIVER);
      case REVOKE -> EnumSet.of(SENDER, HOUSE);
      case EXPIRE -> EnumSet.of(HOUSE);
    };
  }

  /** Where it leads for whoever stands on these sides; empty when they may not, or not now. */
  Optional<State> from(State state, Collection<Side> sides) {
    return from().contains(state) && sides.stream().anyMatch(by()::contains)
        ? Optional.of(to())
        : Optional.empty();
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
        .filter(move -> move != SEE && !move.by().equals(EnumSet.of(HOUSE)))
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
