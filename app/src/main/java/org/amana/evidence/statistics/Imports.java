package org.amana.evidence.statistics;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.amana.platform.world.World;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads published files in, each as an edition of its own.
 *
 * <p>An edition is stored whole or not at all: it is read to its end first and written in one
 * transaction then. Reading the same bytes again writes nothing.
 */
@Service
public class Imports {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 80;

  private final GlotipLabels labels;
  private final World world;
  private final EditionSql editions;
  private final EditionCountSql counts;
  private final ImportSql store;
  private final RevisionSql revisions;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Ids ids;

  Imports(
      GlotipLabels labels,
      World world,
      EditionSql editions,
      EditionCountSql counts,
      ImportSql store,
      RevisionSql revisions,
      TransactionTemplate transaction,
      Clock clock,
      Ids ids) {
    this.labels = labels;
    this.world = world;
    this.editions = editions;
    this.counts = counts;
    this.store = store;
    this.revisions = revisions;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Reads a file in UNODC's form in.
   *
   * @param named how the user calls the file
   * @param as the edition's name; without one it is the source and the date inside the file
   * @param by who does it
   */
  public ImportReport importGlotip(
      Path path, String named, Optional<String> as, String by, ImportProgress progress) {
    return importFile(
        new OutsideFile(path, named, SheetLimits.USUAL),
        as,
        by,
        file -> GlotipReader.read(file, labels, progress));
  }

  /**
   * Reads a file of the Counter-Trafficking Data Collaborative in, whichever release it is.
   *
   * @param named how the user calls the file
   * @param as the edition's name; without one it is that of the release
   * @param by who does it
   */
  public ImportReport importCtdc(
      Path path, String named, Optional<String> as, String by, ImportProgress progress) {
    return importFile(
        new OutsideFile(path, named, SheetLimits.USUAL),
        as,
        by,
        file -> CtdcReader.read(file, progress));
  }

  /**
   * Stores generated statistics, at most so many rows, as an edition that is marked as generated:
   * for measuring, without a file.
   */
  public ImportReport importGenerated(String name, int mostRows, long seed, String by) {
    Source source = new Source(Place.of(name), name, name + " " + mostRows + " " + seed);
    checkName(name, source.place());
    EditionContent content = GeneratedContent.of(world, labels, seed, mostRows);
    return transaction.execute(_ -> store(name, source, by, content));
  }

  /** Where content comes from: how it is called, and what tells it from other content. */
  private record Source(Place place, String fileName, String sha256) {}

  private ImportReport importFile(
      OutsideFile file,
      Optional<String> as,
      String by,
      Function<OutsideFile, EditionContent> reading) {
    as.ifPresent(name -> checkName(name, file.place()));
    String sha256 = file.sha256();
    Optional<String> known = store.findNameByContent(sha256);
    if (known.isPresent()) {
      return report(known.get(), false);
    }
    EditionContent content = reading.apply(file);
    String name = as.orElseGet(content::usualName);
    Source source =
        new Source(file.place(), String.valueOf(Path.of(file.named()).getFileName()), sha256);
    return transaction.execute(_ -> store(name, source, by, content));
  }

  private ImportReport store(String name, Source source, String by, EditionContent content) {
    store.takeTurn();
    Optional<String> known = store.findNameByContent(source.sha256());
    if (known.isPresent()) {
      return report(known.get(), false);
    }
    if (editions.find(name).isPresent()) {
      throw new ProblemException(new ImportProblem.EditionNameTaken(source.place(), name));
    }
    Edition edition =
        new Edition(
            ids.next(),
            name,
            content.form(),
            content.publisher(),
            content.date(),
            source.fileName(),
            content.isGenerated(),
            content.rowCount(),
            clock.instant());
    store.insert(edition, source.sha256(), by);
    store.write(connection -> content.copy(connection, edition.id()));
    store.insertCounts(edition.id(), content.counts());
    store.refreshPlanner();
    if (content.form() == EditionForm.GLOTIP) {
      revisions
          .findNearest(edition.id())
          .flatMap(editions::find)
          .ifPresent(nearest -> revisions.compare(edition.id(), nearest.id()));
    }
    return report(name, true);
  }

  private ImportReport report(String name, boolean isNew) {
    Edition edition = editions.find(name).orElseThrow();
    return new ImportReport(edition, isNew, counts.of(edition.id()), revisions.find(edition.id()));
  }

  private static void checkName(String name, Place file) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new ProblemException(new ImportProblem.BadEditionName(file, name));
    }
  }
}
