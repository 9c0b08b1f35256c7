package org.amana.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by one rule for every factor: {@value #FREE} failures cost nothing, each
 * later one doubles the wait until the next attempt counts. The attempt is counted before its
 * outcome is told, in one statement, so that a thousand attempts at once gain nothing over a
 * thousand in a row. What nobody has is counted like what somebody has. Behind the password a
 * person's failures are counted in sum as well, so that trying many doors gains nothing.
 */
@Component
class SlowDown {

  /** Failures that cost nothing. */
  static final int FREE = 5;

  /** Failures of one person at all the doors that lie behind their password, which cost nothing. */
  static final int FREE_IN_SUM = 20;

  private static final String SUM = "SUM";
  private static final Duration LONG = Duration.ofMinutes(15);

  private static final Duration MEMORY = Duration.ofHours(1);

  /** What is tried, each with a count of its own. */
  enum Kind {
    /**
     * By sign-in name. Anybody can try, so the wait stays short: it must not lock the owner out.
     */
    PASSWORD(Duration.ofSeconds(30)),
    /** By the first characters of a link's token, so that guessing spoils nobody else's link. */
    LINK(Duration.ofSeconds(30)),
    /** By the passkey that is claimed. */
    PASSKEY(Duration.ofSeconds(30)),
    /**
     * By person. Who comes this far knows the password, and there are only a million codes: the
     * wait is long.
     */
    CODE(Duration.ofMinutes(15)),
    /** By person, like a code: the phrase of their own key. */
    PHRASE(Duration.ofMinutes(15)),
    /** By person: the words on the paper that stand in for the phrase. */
    KIT(Duration.ofMinutes(15)),
    /** One for the node, at a door where anybody can try: the wait stays short. */
    PASSPHRASE(Duration.ofSeconds(30)),
    /** By parcel: whoever has its link can try, so the wait stays short. */
    PARCEL(Duration.ofSeconds(30)),
    /** By the beginning of a share, so that no stranger keeps those away who have the paper. */
    SHARES(Duration.ofSeconds(30));

    private final Duration longestWait;

    Kind(Duration longestWait) {
      this.longestWait = longestWait;
    }

    /** Whether it lies behind a person's password, where no stranger comes. */
    private boolean isInside() {
      return this == CODE || this == PHRASE || this == KIT;
    }
  }

  private final AttemptSql attempts;
  private final Clock clock;

  SlowDown(AttemptSql attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Counts an attempt, and says whether its outcome may be told; when it may not, nothing was
   * attempted. Not to be called within a transaction, which might take the count back.
   */
  boolean admits(Kind kind, String subject) {
    Instant now = clock.instant();
    boolean isInTime = attempts.admit(key(kind, subject), FREE, now, kind.longestWait, MEMORY);
    return isInTime
        && (!kind.isInside() || attempts.admit(sum(subject), FREE_IN_SUM, now, LONG, MEMORY));
  }

  /** The attempt succeeded: earlier failures are forgotten. */
  void forget(Kind kind, String subject) {
    attempts.forget(key(kind, subject));
    if (kind.isInside()) {
      attempts.forgive(sum(subject));
    }
  }

  private static byte[] sum(String person) {
    return Token.hash(SUM + " " + person);
  }

  private static byte[] key(Kind kind, String subject) {
    return Token.hash(kind + " " + subject);
  }
}
