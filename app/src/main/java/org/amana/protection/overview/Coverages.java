package org.amana.protection.overview;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.Viewer;
import org.amana.platform.language.Hyphened;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Registration by area: entered or read in by the coordinator, and listed. */
@Component
class Coverages {

  private final Access access;
  private final CoverageSql sql;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Coverages(Access access, CoverageSql sql, Ids ids, Clock clock, TransactionTemplate transaction) {
    this.access = access;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  void mayKeep() {
    access.require(Permission.KEEP_REGISTRATION);
  }

  List<Coverage> list(CoverageFilter filter, long offset, int most) {
    access.require(Permission.READ_FIGURES);
    return sql.list(filter, offset, most);
  }

  long count(CoverageFilter filter) {
    access.require(Permission.READ_FIGURES);
    return sql.count(filter);
  }

  /**
   * Enters one.
   *
   * @throws ProblemException with every field that is wrong; denied
   */
  void enter(TypedCoverage typed) {
    mayKeep();
    TypedCoverage.Read read = typed.read(thisYear());
    if (!read.wrong().isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(read.wrong()));
    }
    transaction.executeWithoutResult(_ -> add(List.of(read.coverage().orElseThrow())));
  }

  private int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  private void add(List<Coverage> wanted) {
    sql.add(
        wanted.stream().map(coverage -> new CoverageSql.Row(ids.next(), coverage)).toList(),
        access.viewer().map(Viewer::id),
        clock.instant());
  }

  /** What became of a row of a file. */
  enum Outcome {
    ADDED,
    CHANGED,
    /** It said what was here before. */
    SAME,
    REFUSED;

    /** The message key of its name. */
    public String key() {
      return "overview.outcome." + Hyphened.of(this);
    }
  }

  /**
   * The account of a row.
   *
   * @param number of its line
   * @param wrong columns and the rules that they break; none of a row that was taken
   */
  record Accounted(long number, Outcome outcome, List<Violation> wrong) {
    Accounted {
      wrong = List.copyOf(wrong);
    }
  }

  /**
   * Reads a file in: each row is taken, or refused with the column and the reason.
   *
   * @throws ProblemException when the file is not understood, which changes nothing; denied
   */
  List<Accounted> read(Path file, String named) {
    mayKeep();
    List<CoverageFile.Row> rows =
        CoverageFile.read(new OutsideFile(file, named, SheetLimits.USUAL));
    List<Accounted> accounts = transaction.execute(_ -> take(rows));
    return Optional.ofNullable(accounts).orElseThrow();
  }

  private List<Accounted> take(List<CoverageFile.Row> rows) {
    Map<Coverage.Key, Coverage> before = new HashMap<>();
    sql.ofAreas(rows.stream().map(row -> row.typed().cell(TypedCoverage.AREA)).toList())
        .forEach(coverage -> before.put(coverage.key(), coverage));
    Set<Coverage.Key> seen = new HashSet<>();
    List<Coverage> taken = new ArrayList<>();
    List<Accounted> accounts = new ArrayList<>();
    for (CoverageFile.Row row : rows) {
      TypedCoverage.Read read = row.typed().read(thisYear());
      if (read.coverage().filter(found -> !seen.add(found.key())).isPresent()) {
        accounts.add(
            new Accounted(
                row.number(),
                Outcome.REFUSED,
                List.of(new Violation(TypedCoverage.AREA, "overview.rule.repeated"))));
        continue;
      }
      Outcome outcome = outcome(read, before);
      if (outcome == Outcome.ADDED || outcome == Outcome.CHANGED) {
        taken.add(read.coverage().orElseThrow());
      }
      accounts.add(new Accounted(row.number(), outcome, read.wrong()));
    }
    add(taken);
    return accounts;
  }

  private static Outcome outcome(TypedCoverage.Read read, Map<Coverage.Key, Coverage> before) {
    return read.coverage()
        .map(
            found -> {
              Coverage there = before.get(found.key());
              if (there == null) {
                return Outcome.ADDED;
              }
              return there.equals(found) ? Outcome.SAME : Outcome.CHANGED;
            })
        .orElse(Outcome.REFUSED);
  }

  /** How many rows of each outcome there are. */
  static Map<Outcome, Long> counts(List<Accounted> accounts) {
    return accounts.stream()
        .collect(Collectors.groupingBy(Accounted::outcome, Collectors.counting()));
  }
}
