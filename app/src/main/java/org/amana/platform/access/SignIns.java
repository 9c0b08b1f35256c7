package org.amana.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.amana.platform.access.AttemptSql.Failures;
import org.amana.platform.access.PersonSql.Credentials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Checks name and password. A name that nobody has is answered like a wrong password, after the
 * same work, and is slowed down in the same way, so that the answer tells nothing.
 */
@Component
class SignIns {

  /** Failures of a name that cost nothing. */
  private static final int FREE = 5;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration MEMORY = Duration.ofHours(1);

  private final PersonSql people;
  private final AttemptSql attempts;
  private final Passwords passwords;
  private final Clock clock;
  private final boolean demo;

  SignIns(
      PersonSql people,
      AttemptSql attempts,
      Passwords passwords,
      Clock clock,
      @Value("${amana.demo:false}") boolean demo) {
    this.people = people;
    this.attempts = attempts;
    this.passwords = passwords;
    this.clock = clock;
    this.demo = demo;
  }

  /** The person, when name and password belong together and it is not too early to try again. */
  Optional<PersonId> check(String signInName, String password) {
    String name = signInName.strip().toLowerCase(Locale.ROOT);
    byte[] nameHash = Token.hash(name);
    Optional<Credentials> known = people.credentials(name).filter(this::isOpen);
    boolean matches = passwords.matches(password, known.map(Credentials::hash).orElse(null));
    Instant now = clock.instant();
    boolean tooEarly = attempts.of(nameHash).filter(past -> now.isBefore(next(past))).isPresent();
    if (tooEarly) {
      return Optional.empty();
    }
    if (!matches) {
      attempts.fail(nameHash, now, MEMORY);
      return Optional.empty();
    }
    attempts.forget(nameHash);
    return known.map(Credentials::id);
  }

  private boolean isOpen(Credentials person) {
    return person.state() == Person.State.ACTIVE && (demo || !person.isDemo());
  }

  /** When the next attempt counts: each failure after the free ones doubles the wait. */
  private static Instant next(Failures past) {
    if (past.count() < FREE) {
      return past.last();
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(past.count() - FREE, 10));
    return past.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }
}
