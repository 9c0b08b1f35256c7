package org.amana.platform.needtoknow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.amana.platform.vault.Handover;
import org.amana.platform.vault.Holder;

/**
 * Somebody opened a file that they do not work on, for an hour, and answers for it afterwards.
 * Nothing in it says whose file it is.
 *
 * @param file whose kind is {@code kind}
 * @param asksIdentity whether custodians are asked for the key
 * @param entrustedAt when two of them had handed it over
 */
public record Emergency(
    UUID id,
    FileId file,
    String kind,
    PersonId person,
    Cause cause,
    Instant begunAt,
    Instant endsAt,
    boolean asksIdentity,
    Optional<Instant> entrustedAt,
    Optional<Review> review) {

  static final Duration LASTS = Duration.ofHours(1);

  /** After this time without a review, whoever opened the file opens no other. */
  static final Duration REVIEW_LASTS = Duration.ofDays(3);

  /** Why it had to be. The words are kept encrypted, beside. */
  public record Cause(Purpose purpose, Reason reason) {}

  /** What kind of emergency it is. */
  public enum Reason {
    DANGER_TO_LIFE,
    MEDICAL,
    CHILD_AT_RISK,
    MISSING,
    NOBODY_REACHED;

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of the reason's name. */
    public String key() {
      return "needtoknow.reason." + Hyphened.of(this);
    }
  }

  /** What was found of it afterwards. */
  public record Review(PersonId reviewer, Instant at, Finding finding) {}

  /** Whether it had to be. */
  public enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED;

    public String code() {
      return Hyphened.of(this);
    }

    /** The message key of the finding's name. */
    public String key() {
      return "needtoknow.finding." + Hyphened.of(this);
    }
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }

  /** The message key of how it stands. */
  public String stateKey(Instant now) {
    return review
        .map(known -> known.finding().key())
        .orElseGet(
            () ->
                isOver(now)
                    ? "needtoknow.emergency.awaits-review"
                    : "needtoknow.emergency.is-open");
  }

  /** The colour of how it stands. */
  public String tone(Instant now) {
    return review
        .map(known -> known.finding() == Finding.JUSTIFIED ? "good" : "bad")
        .orElseGet(() -> isOver(now) ? "warning" : "");
  }

  public Instant reviewDue() {
    return begunAt.plus(REVIEW_LASTS);
  }

  /** What custodians are asked for. */
  Handover handover() {
    return new Handover(id, file.safe(), new Holder(person.value()));
  }
}
