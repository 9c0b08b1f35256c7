package org.amana.platform.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The log as auditors and the persons concerned read it. Who calls asks first whether the reader
 * may, and records that they did.
 */
@Component
public final class AuditLog {

  /** Entries on a page at most. */
  public static final int LONGEST_PAGE = 500;

  private final EntrySql entries;
  private final Details details;
  private final SealSql seals;

  AuditLog(EntrySql entries, Details details, SealSql seals) {
    this.entries = entries;
    this.details = details;
    this.seals = seals;
  }

  /**
   * Entries that fit, the newest first.
   *
   * @param before the {@link Logged.Page#next} of the page before; empty for the first
   * @param most at most {@link #LONGEST_PAGE}
   */
  public Logged.Page list(LogFilter filter, Optional<Long> before, int most) {
    int size = Math.clamp(most, 1, LONGEST_PAGE);
    List<Logged> found = entries.list(filter, before, size + 1);
    if (found.size() <= size) {
      return new Logged.Page(found, Optional.empty());
    }
    List<Logged> page = found.subList(0, size);
    return new Logged.Page(page, Optional.of(page.getLast().number()));
  }

  /**
   * The words of an entry; empty when it has none, or they were erased.
   *
   * @throws org.amana.platform.problems.ProblemException {@code vault.sealed}
   */
  public Optional<String> details(EntryId id) {
    return details.find(id);
  }

  /** How far it is sealed at this moment. */
  public SealState sealState() {
    return seals.state(Pulse.LONGEST_WAIT);
  }

  /** One entry; empty when there is none. */
  public Optional<Logged> find(EntryId id) {
    return entries.find(id);
  }
}
