package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.springframework.stereotype.Component;

/** Tells an import on a command line, in the reader's language. */
@Component
public final class ImportReportText {

  private final Messages messages;

  ImportReportText(Messages messages) {
    this.messages = messages;
  }

  /** First the edition, then its account: one line for each fault. */
  public List<String> lines(ImportReport report, Language language) {
    Edition edition = report.edition();
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(
            language,
            report.isNew() ? "statistics.import.done" : "statistics.import.unchanged",
            Map.of(
                "edition",
                edition.name(),
                "publisher",
                edition.publisher(),
                "date",
                edition.publishedOn().map(date -> Formats.date(language, date)).orElse("none"))));
    lines.add(
        messages.text(
            language,
            "statistics.import.rows",
            Map.of(
                "read", edition.rows().read(),
                "imported", edition.rows().imported(),
                "flagged", edition.rows().flagged(),
                "quarantined", edition.rows().quarantined())));
    faults(report, language, lines);
    report.revision().ifPresent(revision -> lines.add(revision(revision, language)));
    return lines;
  }

  private void faults(ImportReport report, Language language, List<String> lines) {
    for (EditionCount count : report.counts()) {
      if (count.kind() == EditionCount.Kind.VALUE) {
        lines.add(
            messages.text(language, "statistics.import.suppressed", Map.of("rows", count.rows())));
      }
    }
    for (Fault fault : Fault.values()) {
      Optional<EditionCount> flagged = find(report, EditionCount.Kind.FLAG, fault);
      Optional<EditionCount> kept = find(report, EditionCount.Kind.QUARANTINE, fault);
      if (flagged.isPresent() || kept.isPresent()) {
        lines.add(fault(fault, flagged, kept, language));
      }
    }
  }

  private static Optional<EditionCount> find(
      ImportReport report, EditionCount.Kind kind, Fault fault) {
    return report.counts().stream()
        .filter(count -> count.kind() == kind && count.code().equals(fault.code()))
        .findFirst();
  }

  private String fault(
      Fault fault, Optional<EditionCount> flagged, Optional<EditionCount> kept, Language language) {
    int rowsFlagged = flagged.map(EditionCount::rows).orElse(0);
    int rowsKept = kept.map(EditionCount::rows).orElse(0);
    int groups = flagged.flatMap(EditionCount::groups).orElse(0);
    return messages.text(
        language,
        groups > 0 ? "statistics.import.groups" : "statistics.import.fault",
        Map.of(
            "code",
            fault.code(),
            "words",
            messages.text(language, fault.key()),
            "rows",
            rowsFlagged + rowsKept,
            "flagged",
            rowsFlagged,
            "quarantined",
            rowsKept,
            "groups",
            groups,
            "beyond",
            rowsFlagged - groups));
  }

  private String revision(Revision revision, Language language) {
    return messages.text(
        language,
        "statistics.import.revision",
        Map.of(
            "against", revision.against(),
            "added", revision.added(),
            "removed", revision.removed(),
            "changed", revision.changed(),
            "unchanged", revision.unchanged()));
  }
}
