package org.amana.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it stands in the log.
 *
 * @param number in the order of writing; a page of the list begins after one
 * @param entry without its details, which {@link AuditLog#details} reveals
 * @param index in the sealed tree; empty for the moment until it is sealed
 * @param hasDetails whether there are words that were not erased
 */
public record Logged(
    long number, EntryId id, Instant time, Entry entry, Optional<Long> index, boolean hasDetails) {

  /**
   * Entries, the newest first.
   *
   * @param next where the next page begins; empty on the last
   */
  public record Page(List<Logged> entries, Optional<Long> next) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
