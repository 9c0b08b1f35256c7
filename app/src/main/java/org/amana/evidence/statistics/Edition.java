package org.amana.evidence.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One published file as it was read in. It never changes: a later publication is another edition.
 *
 * @param name how readers and scripts call it: publisher and date, such as {@code
 *     glotip-2025-04-14}
 * @param publishedOn the date inside the file, where it has one
 * @param isGenerated made by our own generator for the demonstration, nobody's real figures
 */
public record Edition(
    UUID id,
    String name,
    EditionForm form,
    String publisher,
    Optional<LocalDate> publishedOn,
    String fileName,
    boolean isGenerated,
    RowCount rows,
    Instant importedAt) {

  /** How the rows of the file fared. All that were read are in one of the other three. */
  public record RowCount(int read, int imported, int flagged, int quarantined) {}
}
