package org.amana.protection.referrals;

import java.util.Arrays;
import java.util.List;
import org.amana.platform.language.Hyphened;

/** How far a referral has come. */
enum State {
  DRAFTED,
  SENT,
  /** Somebody of the receiver has read the preview. */
  SEEN,
  ACCEPTED,
  DECLINED,
  /** The receiver says who else it belongs to. */
  REDIRECTED,
  IN_SERVICE,
  COMPLETED,
  /** The person never came, or stopped coming. */
  NOT_ATTENDED,
  /** The person no longer wants it. */
  WITHDRAWN,
  /** Whoever sent it took it back, or what it rested on ended. */
  REVOKED,
  /** Nobody answered in time. */
  EXPIRED;

  /** Whether somebody has to do something with it, by a time. */
  public boolean isLive() {
    return switch (this) {
      case DRAFTED, SENT, SEEN, ACCEPTED, IN_SERVICE -> true;
      case DECLINED, REDIRECTED, COMPLETED, NOT_ATTENDED, WITHDRAWN, REVOKED, EXPIRED -> false;
    };
  }

  /** Whether the receiver knows who it is; what the policies of the database say as well. */
  boolean isOpenToReceiver() {
    return switch (this) {
      case ACCEPTED, IN_SERVICE, COMPLETED, NOT_ATTENDED -> true;
      case DRAFTED, SENT, SEEN, DECLINED, REDIRECTED, WITHDRAWN, REVOKED, EXPIRED -> false;
    };
  }

  /** Whether it ended without the receiver helping, who has nothing of it any more. */
  boolean isTakenBack() {
    return !isLive() && !isOpenToReceiver();
  }

  /** Whether nobody has what was in it any more: the person, or whoever sent it, wanted it so. */
  boolean isDestroyed() {
    return this == WITHDRAWN || this == REVOKED;
  }

  static List<State> live() {
    return Arrays.stream(values()).filter(State::isLive).toList();
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "referrals.state." + code();
  }
}
