package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Service;

/** The published files that this node has read in: what each holds, and what is wrong with it. */
@Service
public class Editions {

  private final EditionSql editions;
  private final EditionCountSql counts;
  private final EditionRowSql rows;
  private final RevisionSql revisions;
  private final Labels labels;

  Editions(
      EditionSql editions,
      EditionCountSql counts,
      EditionRowSql rows,
      RevisionSql revisions,
      Labels labels) {
    this.editions = editions;
    this.counts = counts;
    this.rows = rows;
    this.revisions = revisions;
    this.labels = labels;
  }

  /** How many there are. */
  public long count() {
    return editions.count();
  }

  /** The newest publications first. */
  public List<Edition> newest(long offset, int size) {
    return editions.newest(offset, size);
  }

  public Optional<Edition> find(String name) {
    return editions.find(name);
  }

  /**
   * The edition of this name.
   *
   * @throws ProblemException when there is none
   */
  public Edition named(String name) {
    return find(name).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /** How many rows have which fault, and how many are suppressed. */
  public List<EditionCount> counts(Edition edition) {
    return counts.of(edition.id());
  }

  /** How many rows are kept in this way, with one fault or with any. */
  long count(Edition edition, Faulty way, Optional<Fault> fault) {
    return fault
        .map(only -> EditionCount.rows(counts(edition), way.kind(), only))
        .orElse(
            switch (way) {
              case FLAGGED -> edition.rows().flagged();
              case QUARANTINED -> edition.rows().quarantined();
            });
  }

  /** Rows with faults, in the order of the file. */
  List<FaultyRow> rows(Edition edition, Faulty way, Optional<Fault> fault, long offset, int size) {
    return switch (way) {
      case FLAGGED -> rows.flagged(edition.id(), fault, offset, size);
      case QUARANTINED -> rows.quarantined(edition.id(), fault, offset, size);
    };
  }

  /** The headings of such rows: those of the file, less what a flagged row no longer says. */
  List<String> headings(Edition edition, Faulty way) {
    if (edition.form() != EditionForm.GLOTIP) {
      return rows.variables(edition.id());
    }
    return Stream.of(GlotipColumn.values())
        .filter(column -> way == Faulty.QUARANTINED || column.isKept())
        .map(GlotipColumn::heading)
        .toList();
  }

  /** What the edition changed against the one that was nearest when it was read in. */
  public Optional<Revision> revision(Edition edition) {
    return revisions.find(edition.id());
  }

  /** What one edition has otherwise than another. */
  public Revision compare(Edition edition, Edition against) {
    return revisions
        .find(edition.id(), against.id())
        .orElseGet(
            () -> {
              revisions.compare(edition.id(), against.id());
              return revisions.find(edition.id(), against.id()).orElseThrow();
            });
  }

  /** The figures that differ, the States in the reader's alphabetical order. */
  List<RevisedFigure.Shown> revised(
      Edition edition, Edition against, Language language, long offset, int size) {
    return revisions
        .revised(edition.id(), against.id(), labels.statesInOrder(language), offset, size)
        .stream()
        .map(figure -> figure.in(language, labels))
        .toList();
  }
}
