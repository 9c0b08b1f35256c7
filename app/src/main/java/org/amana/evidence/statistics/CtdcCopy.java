package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Puts the content of one file of CTDC into the tables, within the caller's transaction. */
final class CtdcCopy {

  private final Connection connection;
  private final byte[] edition;

  CtdcCopy(Connection connection, UUID edition) {
    this.connection = connection;
    this.edition = CopyRows.escaped(edition.toString());
  }

  void store(CtdcContent content) throws SQLException {
    variables(content.variables());
    codes(content.variables());
    records(content);
    QuarantinedRow.copy(connection, edition, content.quarantined());
  }

  private void variables(List<CtdcVariable> variables) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection, "copy statistics.variable (edition_id, position, name) from stdin")) {
      for (int position = 0; position < variables.size(); position++) {
        rows.field(edition).field(position).field(variables.get(position).name()).endOfRow();
      }
      rows.finish();
    }
  }

  private void codes(List<CtdcVariable> variables) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "copy statistics.variable_code (edition_id, position, id, raw, meaning) from stdin")) {
      for (int position = 0; position < variables.size(); position++) {
        CtdcVariable variable = variables.get(position);
        List<String> texts = variable.texts();
        for (int id = 0; id < texts.size(); id++) {
          rows.field(edition).field(position).field(id).field(texts.get(id));
          rows.field(variable.answer(id).code()).endOfRow();
        }
      }
      rows.finish();
    }
  }

  private void records(CtdcContent content) throws SQLException {
    StringBuilder array = new StringBuilder();
    try (CopyRows rows =
        new CopyRows(
            connection,
            "copy statistics.person_record (edition_id, row_number, codes) from stdin")) {
      for (int person = 0; person < content.records().size(); person++) {
        array.setLength(0);
        for (short code : content.records().get(person)) {
          array.append(array.isEmpty() ? '{' : ',').append(code);
        }
        rows.field(edition).field(content.rowNumbers().get(person));
        rows.field(array.append('}').toString()).endOfRow();
      }
      rows.finish();
    }
  }
}
