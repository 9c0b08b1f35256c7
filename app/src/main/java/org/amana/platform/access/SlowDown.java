package org.amana.platform.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, by one rule for every factor: {@value #FREE} failures cost nothing, each
 * later one doubles the wait until the next attempt counts. The attempt is counted before its
 * outcome is told, in one statement, so that a thousand attempts at once gain nothing over a
 * thousand in a row. What nobody has is counted like what somebody has.
 */
@Component
class SlowDown {

  /** Failures that cost nothing. */
  static final int FREE = 5;

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
    CODE(Duration.ofMinutes(15));

    private final Duration longestWait;

    Kind(Duration longestWait) {
      this.longestWait = longestWait;
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
    return attempts.admit(key(kind, subject), clock.instant(), kind.longestWait, MEMORY);
  }

  /** The attempt succeeded: earlier failures are forgotten. */
  void forget(Kind kind, String subject) {
    attempts.forget(key(kind, subject));
  }

  private static byte[] key(Kind kind, String subject) {
    return Token.hash(kind + " " + subject);
  }
}
