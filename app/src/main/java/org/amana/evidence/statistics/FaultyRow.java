package org.amana.evidence.statistics;

import java.util.List;

/**
 * A row of an edition that has faults.
 *
 * @param number in the file, counted as a spreadsheet counts
 * @param cells as they stand in the file
 */
public record FaultyRow(int number, List<String> cells, List<Fault> faults) {

  public FaultyRow {
    cells = List.copyOf(cells);
    faults = List.copyOf(faults);
  }
}
