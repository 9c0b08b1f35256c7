package org.amana.platform.audit;

import java.time.Clock;
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
  private final Sealing sealing;
  private final Ids ids;
  private final Clock clock;

  Audit(EntrySql entries, Pulse pulse, Sealing sealing, Ids ids, Clock clock) {
    this.entries = entries;
    this.pulse = pulse;
    this.sealing = sealing;
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
      entries.add(Line.of(id, clock.instant(), entry));
      sealing.expect();
    } catch (DataAccessException e) {
      throw new ProblemException(new AuditProblem.Unavailable(), e);
    }
    return id;
  }
}
