package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Editions(EditionSql editions, EditionCountSql counts, EditionRowSql rows, RevisionSql revisions) {
    this.editions = editions;
    this.counts = counts;
    this.rows = rows;
    this.revisions = revisions;
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

  /** Rows that are kept and not counted, in the order of the file. */
  public EditionRows quarantined(Edition edition, Optional<Fault> fault, long offset, int size) {
    return new EditionRows(headings(edition), rows.quarantined(edition.id(), fault, offset, size));
  }

  /** Rows that are counted although something is wrong with them, in the order of the file. */
  public EditionRows flagged(Edition edition, Optional<Fault> fault, long offset, int size) {
    List<String> headings = new ArrayList<>(headings(edition));
    headings.remove(GlotipColumn.UNIT.heading());
    headings.remove(GlotipColumn.SOURCE.heading());
    return new EditionRows(headings, rows.flagged(edition.id(), fault, offset, size));
  }

  private List<String> headings(Edition edition) {
    return edition.form() == EditionForm.GLOTIP
        ? List.of(GlotipColumn.values()).stream().map(GlotipColumn::heading).toList()
        : rows.variables(edition.id());
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

  /** The figures that differ, by place, indicator, label and year. */
  public List<RevisedFigure> revised(Edition edition, Edition against, long offset, int size) {
    return revisions.revised(edition.id(), against.id(), offset, size);
  }
}
