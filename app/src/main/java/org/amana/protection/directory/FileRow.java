package org.amana.protection.directory;

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

/**
 * A row of a file of offers, by its columns.
 *
 * @param number of its line in the file
 */
record FileRow(long number, Map<String, String> cells) {

  static final int MOST = 5_000;

  /** A mark that our own files put before text which an office program would run. */
  private static final String MARKED = "(?s)'[=+\\-@\\t\\r].*";

  FileRow {
    cells = Map.copyOf(cells);
  }

  String cell(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  TypedProvider provider() {
    return new TypedProvider(
        cell(DirectoryTable.PROVIDER), cell(TypedProvider.KIND), cell(TypedProvider.STATE), "");
  }

  /**
   * All rows.
   *
   * @throws ProblemException when the file is not understood as a whole
   */
  static List<FileRow> read(OutsideFile file) {
    try (SeparatedRows rows = SeparatedRows.open(file)) {
      List<String> headings = rows.headings().stream().map(String::strip).toList();
      check(headings, file.place().row(1));
      List<FileRow> read = new ArrayList<>();
      while (rows.next()) {
        if (read.size() == MOST) {
          throw new ProblemException(new DirectoryProblem.TooManyRows(MOST));
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
          cells.put(headings.get(column), plain(rows.cell(column)));
        }
        read.add(new FileRow(rows.row(), cells));
      }
      return read;
    }
  }

  private static String plain(String cell) {
    return cell.matches(MARKED) ? cell.substring(1) : cell;
  }

  private static void check(List<String> headings, Place head) {
    List<String> known = DirectoryTable.columns(true);
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!known.contains(heading)) {
        throw new ProblemException(new DirectoryProblem.UnknownColumn(head, heading));
      }
      if (!seen.add(heading)) {
        throw new ProblemException(new DirectoryProblem.RepeatedColumn(head, heading));
      }
    }
    for (String column : DirectoryTable.columns(false)) {
      if (!seen.contains(column)) {
        throw new ProblemException(new DirectoryProblem.MissingColumn(head, column));
      }
    }
  }
}
