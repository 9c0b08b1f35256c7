package org.amana.evidence.statistics;

import java.util.List;

/**
 * Some rows of an edition that have faults, as they stand in the file.
 *
 * @param headings of the columns
 */
public record EditionRows(List<String> headings, List<Row> rows) {

  /** One row: its number in the file, its cells and what is wrong with it. */
  public record Row(int number, List<String> cells, List<Fault> faults) {
    public Row {
      cells = List.copyOf(cells);
      faults = List.copyOf(faults);
    }
  }

  public EditionRows {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }
}
