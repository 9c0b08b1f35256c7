package org.amana.protection.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amana.platform.sheets.TakeAway;

/**
 * Writes cases as a table, a row for each. Of a table that a case has several times only the first
 * row fits in; whoever writes says so.
 */
final class TableCasesWriter {

  private final Standard standard;

  TableCasesWriter(Standard standard) {
    this.standard = standard;
  }

  /** Cells that an office program would run as a formula are marked as text. */
  void write(List<NamedCase> cases, OutputStream out) throws IOException {
    List<String> head = new ArrayList<>();
    head.add(TableCases.ID);
    standard.fields().forEach(field -> head.add(field.name()));
    new TakeAway("HTCDS", head, 1, cases.stream().map(this::row).toList()).writeCsv(out);
  }

  private List<String> row(NamedCase named) {
    List<String> row = new ArrayList<>();
    row.add(named.id());
    for (Entity entity : standard.entities()) {
      Map<String, String> values =
          named.standard().of(entity.code()).stream()
              .findFirst()
              .map(StandardCase.Part::values)
              .orElse(Map.of());
      entity
          .fields()
          .forEach(field -> row.add(TableCases.marked(values.getOrDefault(field.name(), ""))));
    }
    return row;
  }
}
