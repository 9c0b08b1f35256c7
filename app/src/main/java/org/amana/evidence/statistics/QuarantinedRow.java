package org.amana.evidence.statistics;

import java.util.List;

/**
 * A row that is kept but not counted.
 *
 * @param number of the row in its file
 * @param cells as they stand in the file, in the order of {@link GlotipColumn}
 */
public record QuarantinedRow(int number, List<String> cells, List<Fault> reasons) {

  public QuarantinedRow {
    cells = List.copyOf(cells);
    reasons = List.copyOf(reasons);
  }
}
