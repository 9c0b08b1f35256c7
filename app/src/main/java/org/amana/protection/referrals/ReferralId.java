package org.amana.protection.referrals;

import java.util.UUID;
import org.amana.platform.audit.Subject;
import org.amana.platform.needtoknow.FileId;
import org.amana.platform.vault.Place;

/** One request of one organisation to another. */
public record ReferralId(UUID value) {

  /** As the log and emergencies call it. */
  static final String KIND = "referral";

  public FileId file() {
    return new FileId(value);
  }

  Subject subject() {
    return new Subject(KIND, value);
  }

  Place facts() {
    return new Place("referrals.facts", "sealed", value);
  }

  Place identity() {
    return new Place("referrals.identity", "sealed", value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
