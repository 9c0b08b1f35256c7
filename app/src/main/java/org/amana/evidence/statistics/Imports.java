package org.amana.evidence.statistics;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
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

  /** Reads a file in. The progress may end it before anything is stored. */
  public ImportReport read(GivenFile file, ImportProgress progress) {
    return read(file, progress, _ -> {});
  }

  /**
   * Reads a file in.
   *
   * @param together is done in the transaction that stores the edition, at its end; when nothing is
   *     to be stored, in one of its own
   */
  ImportReport read(GivenFile given, ImportProgress progress, Consumer<ImportReport> together) {
    OutsideFile file = new OutsideFile(given.path(), given.named(), SheetLimits.USUAL);
    given.as().ifPresent(name -> checkName(name, file.place()));
    String sha256 = file.sha256();
    Optional<String> known = store.findNameByContent(sha256);
    if (known.isPresent()) {
      return transaction.execute(_ -> told(report(known.get(), false), together));
    }
    EditionContent content =
        switch (given.form()) {
          case GLOTIP -> GlotipReader.read(file, labels, progress);
          case CTDC -> CtdcReader.read(file, progress);
        };
    String name = given.as().orElseGet(content::usualName);
    Source source = new Source(name, file.place(), given.shortName(), sha256, given.by());
    return transaction.execute(
        _ -> {
          progress.storing(content.rowCount().read());
          return told(store(source, content), together);
        });
  }

  private static ImportReport told(ImportReport report, Consumer<ImportReport> together) {
    together.accept(report);
    return report;
  }

  /**
   * Stores generated statistics, at most so many rows, as an edition that is marked as generated:
   * for measuring, without a file.
   */
  public ImportReport importGenerated(String name, int mostRows, long seed, String by) {
    String content = name + " " + mostRows + " " + seed;
    Source source = new Source(name, Place.of(name), name, content, by);
    checkName(name, source.place());
    EditionContent made = GeneratedContent.of(world, labels, seed, mostRows);
    return transaction.execute(_ -> store(source, made));
  }

  /** Where an edition comes from: how it and its file are called, and what tells it from others. */
  private record Source(String name, Place place, String fileName, String sha256, String by) {}

  private ImportReport store(Source source, EditionContent content) {
    store.takeTurn();
    Optional<String> known = store.findNameByContent(source.sha256());
    if (known.isPresent()) {
      return report(known.get(), false);
    }
    if (editions.find(source.name()).isPresent()) {
      throw new ProblemException(new ImportProblem.EditionNameTaken(source.place(), source.name()));
    }
    Edition edition =
        new Edition(
            ids.next(),
            source.name(),
            content.form(),
            content.publisher(),
            content.date(),
            source.fileName(),
            content.isGenerated(),
            content.rowCount(),
            clock.instant());
    store.insert(edition, source.sha256(), source.by());
    store.write(connection -> content.copy(connection, edition.id()));
    store.insertCounts(edition.id(), content.counts());
    store.refreshPlanner();
    if (content.form() == EditionForm.GLOTIP) {
      revisions
          .findNearest(edition.id())
          .flatMap(editions::find)
          .ifPresent(nearest -> revisions.compare(edition.id(), nearest.id()));
    }
    return report(source.name(), true);
  }

  private ImportReport report(String name, boolean isNew) {
    Edition edition = editions.find(name).orElseThrow();
    return new ImportReport(edition, isNew, counts.of(edition.id()), revisions.find(edition.id()));
  }

  /** Whether an edition can be called so. */
  static boolean isName(String name) {
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
  }

  private static void checkName(String name, Place file) {
    if (!isName(name)) {
      throw new ProblemException(new ImportProblem.BadEditionName(file, name));
    }
  }
}
