package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;

/** The rows of a file, one for each cell of a sheet that has anything in it. */
final class ExportRows {

  private ExportRows() {}

  static List<List<Object>> of(String edition, Sheet sheet) {
    List<List<Object>> rows = new ArrayList<>();
    for (Sheet.Line line : sheet.lines()) {
      for (int column = 0; column < sheet.columns().size(); column++) {
        Sheet.Cell cell = line.cells().get(column);
        List<Object> names =
            List.of(edition, sheet.title(), line.name(), sheet.columns().get(column).name());
        cell.figure().ifPresent(figure -> rows.add(figure(names, figure)));
        cell.count().ifPresent(count -> rows.add(count(names, count)));
      }
    }
    return rows;
  }

  private static List<Object> figure(List<Object> names, Figure figure) {
    List<Object> row = new ArrayList<>(names);
    row.addAll(
        List.of(
            figure.value(),
            figure.suppressed(),
            figure.interval().low(),
            figure.interval().high(),
            figure.reporting(),
            figure.derived(),
            figure.repeated()));
    return row;
  }

  /** A bare count has no parts. */
  private static List<Object> count(List<Object> names, long count) {
    List<Object> row = new ArrayList<>(names);
    row.add(count);
    return row;
  }
}
