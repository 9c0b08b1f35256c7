package org.amana.protection.referrals;

import java.time.Duration;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** How soon help is needed, and so how long each side may take; all times stand here. */
enum Urgency {
  NOW(Duration.ofHours(2), Duration.ofHours(12)),
  TODAY(Duration.ofHours(24), Duration.ofHours(48)),
  SOON(Duration.ofDays(3), Duration.ofDays(7)),
  PLANNED(Duration.ofDays(7), Duration.ofDays(30));

  private static final Duration TO_SEND = Duration.ofDays(3);
  private static final Duration TO_HELP = Duration.ofDays(90);

  private final Duration toReply;
  private final Duration toArrive;

  Urgency(Duration toReply, Duration toArrive) {
    this.toReply = toReply;
    this.toArrive = toArrive;
  }

  /** How long a state may last before those who answer for it are told; empty once it ended. */
  Optional<Duration> wait(State state) {
    return switch (state) {
      case DRAFTED -> Optional.of(TO_SEND);
      case SENT, SEEN -> Optional.of(toReply);
      case ACCEPTED -> Optional.of(toArrive);
      case IN_SERVICE -> Optional.of(TO_HELP);
      case DECLINED, REDIRECTED, COMPLETED, NOT_ATTENDED, WITHDRAWN, REVOKED, EXPIRED ->
          Optional.empty();
    };
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "referrals.urgency." + code();
  }
}
