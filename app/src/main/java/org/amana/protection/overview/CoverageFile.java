package org.amana.protection.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SeparatedRows;

/** A file of registration rates, in which every column is known and none is there twice. */
final class CoverageFile {

  static final int MOST = 5_000;

  /** Columns that may be missing: a rate, or the numbers that it comes of. */
  private static final Set<String> MAY_BE_MISSING =
      Set.of(TypedCoverage.RATE, TypedCoverage.REGISTERED, TypedCoverage.POPULATION);

  /** A mark that our own files put before text which an office program would run. */
  private static final String MARKED = "(?s)'[=+\\-@\\t\\r].*";

  private CoverageFile() {}

  /**
   * A row.
   *
   * @param number of its line in the file
   */
  record Row(long number, TypedCoverage typed) {}

  /**
   * All rows.
   *
   * @throws ProblemException when the file is not understood as a whole
   */
  static List<Row> read(OutsideFile file) {
    try (SeparatedRows rows = SeparatedRows.open(file)) {
      List<String> headings = rows.headings().stream().map(String::strip).toList();
      check(headings, file.place().row(1));
      List<Row> read = new ArrayList<>();
      while (rows.next()) {
        if (read.size() == MOST) {
          throw new ProblemException(new OverviewProblem.TooManyRows(MOST));
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
          cells.put(headings.get(column), plain(rows.cell(column)));
        }
        read.add(new Row(rows.row(), new TypedCoverage(cells)));
      }
      return read;
    }
  }

  private static String plain(String cell) {
    return cell.matches(MARKED) ? cell.substring(1) : cell;
  }

  private static void check(List<String> headings, Place head) {
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!TypedCoverage.COLUMNS.contains(heading)) {
        throw new ProblemException(new OverviewProblem.UnknownColumn(head, heading));
      }
      if (!seen.add(heading)) {
        throw new ProblemException(new OverviewProblem.RepeatedColumn(head, heading));
      }
    }
    for (String column : TypedCoverage.COLUMNS) {
      if (!seen.contains(column) && !MAY_BE_MISSING.contains(column)) {
        throw new ProblemException(new OverviewProblem.MissingColumn(head, column));
      }
    }
  }
}
