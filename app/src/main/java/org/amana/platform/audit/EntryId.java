package org.amana.platform.audit;

import java.util.UUID;

/** Names one entry of the log, ordered by the time it was written. */
public record EntryId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
