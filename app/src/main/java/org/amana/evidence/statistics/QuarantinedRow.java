package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
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

  /** Writes the rows of an edition, by a connection of the running transaction. */
  static void copy(Connection connection, byte[] edition, List<QuarantinedRow> quarantined)
      throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "copy statistics.quarantined_row (edition_id, row_number, cells, reasons)"
                + " from stdin")) {
      for (QuarantinedRow row : quarantined) {
        rows.field(edition).field(row.number()).field(JsonArray.of(row.cells()));
        rows.field(Fault.array(row.reasons())).endOfRow();
      }
      rows.finish();
    }
  }
}
