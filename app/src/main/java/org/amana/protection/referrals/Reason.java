package org.amana.protection.referrals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** Why a move was made, or what came of it, from a list for each. */
enum Reason {
  FULL(Move.DECLINE),
  NOT_OUR_SERVICE(Move.DECLINE),
  NOT_ELIGIBLE(Move.DECLINE),
  NOT_SAFE_HERE(Move.DECLINE),
  NO_LANGUAGE(Move.DECLINE),
  OTHER_CAUSE(Move.DECLINE),
  HELPED(Move.COMPLETE),
  HELPED_IN_PART(Move.COMPLETE),
  LEFT(Move.COMPLETE),
  MOVED_ON(Move.COMPLETE),
  BY_MISTAKE(Move.REVOKE),
  NO_LONGER_NEEDED(Move.REVOKE),
  HELPED_ELSEWHERE(Move.REVOKE),
  /** Not for people to choose: what it rested on has ended. */
  BASIS_ENDED(Move.REVOKE);

  private final Move move;

  Reason(Move move) {
    this.move = move;
  }

  /** What can be chosen for a move; none where the move says it all. */
  static List<Reason> of(Move move) {
    return Arrays.stream(values())
        .filter(reason -> reason.move == move && reason != BASIS_ENDED)
        .toList();
  }

  static Optional<Reason> of(Move move, String code) {
    return of(move).stream().filter(reason -> reason.code().equals(code)).findFirst();
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "referrals.reason." + code();
  }
}
