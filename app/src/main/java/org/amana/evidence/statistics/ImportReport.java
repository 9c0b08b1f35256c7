package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What an import did.
 *
 * @param isNew false when the same file was read in before: then nothing was written
 * @param revision against the nearest edition of the same publisher, where there is one
 */
public record ImportReport(
    Edition edition, boolean isNew, List<EditionCount> counts, Optional<Revision> revision) {

  public ImportReport {
    counts = List.copyOf(counts);
  }
}
