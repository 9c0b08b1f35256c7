package org.amana.platform.audit;

import java.time.Clock;
import java.util.Optional;
import org.amana.platform.audit.Details.Salted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what is done with what is entrusted to this node. The caller commits the entry, with
 * whatever it changes, before anything is shown.
 */
@Component
public final class Audit {

  private final EntrySql entries;
  private final Pulse pulse;
  private final SealingHere sealing;
  private final Details details;
  private final Ids ids;
  private final Clock clock;

  Audit(EntrySql entries, Pulse pulse, SealingHere sealing, Details details, Ids ids, Clock clock) {
    this.entries = entries;
    this.pulse = pulse;
    this.sealing = sealing;
    this.details = details;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes the entry within the caller's transaction.
   *
   * @throws ProblemException {@code audit.unavailable} when it cannot be written, when there is no
   *     transaction, or when entries have not been sealed for a minute: then nothing may be shown
   *     or done
   */
  public EntryId record(Entry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new ProblemException(new AuditProblem.Unavailable());
    }
    EntryId id = new EntryId(ids.next());
    try {
      if (!pulse.isBeating()) {
        throw new ProblemException(new AuditProblem.Unavailable());
      }
      Optional<Salted> words = entry.details().map(details::salt);
      entries.add(Line.of(id, clock.instant(), entry, words.map(Salted::digest)));
      words.ifPresent(salted -> details.keep(id, salted));
      sealing.expect();
    } catch (DataAccessException e) {
      throw new ProblemException(new AuditProblem.Unavailable(), e);
    }
    return id;
  }

  /**
   * Erases the words of an entry, within the caller's transaction, and writes down who did. The
   * entry stays, and the log stays provable.
   *
   * @throws ProblemException {@code audit.unavailable}, as {@link #record} does
   */
  public void eraseDetails(Actor actor, EntryId id) {
    record(Entry.of(actor, "audit.erased", 1).about(new Subject("audit.entry", id.value())));
    details.erase(id);
  }
}
