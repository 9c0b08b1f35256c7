package org.amana.protection.referrals;

import org.amana.platform.needtoknow.Purpose;

/** What is in a referral. */
record Content(Facts facts, Told told) {

  /** What lies under the server's keys. */
  record Facts(Purpose purpose, Preview preview) {

    /** Hides everything, so that it does not end up in a log. */
    @Override
    public String toString() {
      return "Facts[…]";
    }
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Content[…]";
  }
}
