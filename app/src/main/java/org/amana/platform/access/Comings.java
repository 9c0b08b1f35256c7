package org.amana.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.language.Hyphened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down who came in, who left, and who was refused: before the answer, and without the name
 * that was typed, which may be a password. A name that nobody has costs the same entry as one that
 * somebody has.
 *
 * <p>Anybody can be refused as often as they like, and the log keeps everything: so at most {@value
 * #MOST_A_MINUTE} refusals a minute stand in it one by one, and of the rest that there were more.
 * Decision 0024.
 */
@Component
class Comings {

  static final int MOST_A_MINUTE = 60;

  private static final int TIER = 1;

  /** What is written down. */
  enum Coming {
    SIGNED_IN,
    SIGNED_OUT,
    FACTOR_PROVED,
    SIGN_IN_REFUSED,
    /** Not even looked at, because it came too early after failures. */
    SIGN_IN_SLOWED,
    FACTOR_REFUSED,
    REFUSED_MORE_OFTEN;

    String code() {
      return "access." + Hyphened.of(this);
    }
  }

  private final Audit audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Instant minute = Instant.EPOCH;
  private int refusals;

  Comings(Audit audit, Access access, TransactionTemplate transaction, Clock clock) {
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The person came in by a first factor; nothing opens before this is written. */
  void cameIn(Person person) {
    write(entry(Access.actor(person), Coming.SIGNED_IN, Optional.of(person.id())));
  }

  /** The one who asks did this with their own session; nobody did, who is not signed in. */
  void own(Coming coming) {
    access
        .presence()
        .map(Presence::person)
        .ifPresent(person -> write(entry(access.actor(), coming, Optional.of(person.id()))));
  }

  /**
   * The one who asks was refused.
   *
   * @param claimed who they said they were; empty when nobody is called so
   */
  void refused(Coming coming, Optional<PersonId> claimed) {
    int before = countRefusal();
    if (before < MOST_A_MINUTE) {
      write(entry(access.actor(), coming, claimed).refused());
    } else if (before == MOST_A_MINUTE) {
      write(entry(access.actor(), Coming.REFUSED_MORE_OFTEN, Optional.empty()).refused());
    }
  }

  private synchronized int countRefusal() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      refusals = 0;
    }
    return refusals++;
  }

  private static Entry entry(Actor actor, Coming coming, Optional<PersonId> about) {
    Entry entry = Entry.of(actor, coming.code(), TIER);
    return about.map(person -> entry.about(new Subject("person", person.value()))).orElse(entry);
  }

  private void write(Entry entry) {
    transaction.executeWithoutResult(_ -> audit.record(entry));
  }
}
