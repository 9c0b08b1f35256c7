package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table as readers see it: the page, the CSV and the XLSX are made of the same one.
 *
 * @param id its name on the page and in files
 * @param title what it shows
 * @param note what limits it
 * @param rowHead what the rows are told apart by
 * @param chart how it is drawn: line, stack or bar; empty for no picture
 */
record Sheet(
    String id,
    String title,
    String note,
    String rowHead,
    List<Column> columns,
    List<Line> lines,
    String chart) {

  Sheet {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * @param isDrawn whether the picture has it
   */
  record Column(String name, boolean isDrawn) {}

  /**
   * @param isTotal whether it stands beside the parts, and not in the picture
   */
  record Line(String name, List<Cell> cells, boolean isTotal) {

    Line {
      cells = List.copyOf(cells);
    }

    boolean isEmpty() {
      return cells.stream().allMatch(cell -> cell.figure().isEmpty() && cell.count().isEmpty());
    }
  }

  /**
   * A figure with the way to its rows, a bare count (of States, of the difference between a total
   * and its parts), or neither where no State published.
   *
   * @param query the parameters of the page that shows the rows; empty for a count of no rows
   */
  record Cell(Optional<Figure> figure, OptionalLong count, String query) {

    static final Cell ABSENT = new Cell(Optional.empty(), OptionalLong.empty(), "");

    static Cell of(Optional<Figure> figure, String query) {
      return figure.isEmpty() ? ABSENT : new Cell(figure, OptionalLong.empty(), query);
    }

    static Cell count(long number, String query) {
      return new Cell(Optional.empty(), OptionalLong.of(number), query);
    }
  }

  public boolean isEmpty() {
    return lines.stream().allMatch(Line::isEmpty);
  }
}
