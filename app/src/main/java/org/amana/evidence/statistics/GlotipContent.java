package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that one file in UNODC's form says.
 *
 * @param source the publisher's name for the collection, which the edition is named by
 * @param places by the numbers that rows have for them
 * @param categories by the numbers that rows have for them
 */
record GlotipContent(
    String publisher,
    LocalDate publishedOn,
    String source,
    List<GlotipPlace> places,
    List<GlotipCategory> categories,
    GlotipRows rows,
    List<QuarantinedRow> quarantined,
    List<EditionCount> counts)
    implements EditionContent {

  /** The source of files that we made ourselves. */
  static final String GENERATED = "GENERATED";

  private static final int LONGEST_STEM = 40;

  GlotipContent {
    places = List.copyOf(places);
    categories = List.copyOf(categories);
    quarantined = List.copyOf(quarantined);
    counts = List.copyOf(counts);
  }

  /** Flags what only whole groups of rows show, and counts every fault. */
  static GlotipContent of(
      GlotipHead head,
      String source,
      List<GlotipPlace> places,
      List<GlotipCategory> categories,
      GlotipRows rows,
      List<QuarantinedRow> quarantined) {
    GlotipGroups groups = new GlotipGroups(rows, categories);
    groups.flag();
    return new GlotipContent(
        head.publisher(),
        head.publishedOn(),
        source,
        places,
        categories,
        rows,
        quarantined,
        counts(rows, quarantined, groups));
  }

  private static List<EditionCount> counts(
      GlotipRows rows, List<QuarantinedRow> quarantined, GlotipGroups groups) {
    List<EditionCount> counts = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      int kept = (int) quarantined.stream().filter(row -> row.reasons().contains(fault)).count();
      if (kept > 0) {
        counts.add(EditionCount.ofQuarantined(fault, kept));
      }
      int flagged = countOf(rows, fault);
      if (flagged > 0) {
        counts.add(
            switch (fault) {
              case REPEATED_KEY -> EditionCount.ofGroups(fault, flagged, groups.repeatedKeys());
              case EXACT_DUPLICATE ->
                  EditionCount.ofGroups(fault, flagged, groups.duplicatedRows());
              default -> EditionCount.ofFlagged(fault, flagged);
            });
      }
    }
    int suppressed = 0;
    for (int row = 0; row < rows.size(); row++) {
      suppressed += rows.isSuppressed(row) ? 1 : 0;
    }
    counts.add(EditionCount.ofSuppressed(suppressed));
    return counts;
  }

  private static int countOf(GlotipRows rows, Fault fault) {
    int count = 0;
    for (int row = 0; row < rows.size(); row++) {
      count += (rows.faults(row) & fault.bit()) == 0 ? 0 : 1;
    }
    return count;
  }

  @Override
  public EditionForm form() {
    return EditionForm.GLOTIP;
  }

  @Override
  public Optional<LocalDate> date() {
    return Optional.of(publishedOn);
  }

  /** The source in small letters and the date: glotip-2025-04-14. */
  @Override
  public String usualName() {
    String letters =
        source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String stem = letters.isEmpty() ? form().code() : letters;
    return stem.substring(0, Math.min(stem.length(), LONGEST_STEM)) + "-" + publishedOn;
  }

  @Override
  public boolean isGenerated() {
    return source.equals(GENERATED);
  }

  @Override
  public void copy(Connection connection, UUID edition) throws SQLException {
    new GlotipCopy(connection, edition).store(this);
  }

  /** All rows of the file, how they fared. */
  @Override
  public Edition.RowCount rowCount() {
    int flagged = 0;
    for (int row = 0; row < rows.size(); row++) {
      flagged += rows.faults(row) == 0 ? 0 : 1;
    }
    return new Edition.RowCount(
        rows.size() + quarantined.size(), rows.size() - flagged, flagged, quarantined.size());
  }
}
