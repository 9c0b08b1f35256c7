package org.amana.protection.overview;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.springframework.stereotype.Component;

/** Figures of all cases, for whoever coordinates and sees none of them. */
@Component
class Figures {

  private final Access access;
  private final CountSql sql;

  Figures(Access access, CountSql sql) {
    this.access = access;
    this.sql = sql;
  }

  /** Each table with its cells. */
  Map<Table, List<CountSql.Cell>> tables() {
    access.require(Permission.READ_FIGURES);
    List<CountSql.Cell> cells = sql.counts();
    Map<Table, List<CountSql.Cell>> tables = new LinkedHashMap<>();
    Arrays.stream(Table.values())
        .forEach(table -> tables.put(table, cells.stream().filter(table::has).toList()));
    return tables;
  }

  /** How many cases there are. */
  Count cases() {
    access.require(Permission.READ_FIGURES);
    return sql.counts().stream()
        .filter(cell -> cell.line().equals("total") && cell.cell().equals("cases"))
        .map(CountSql.Cell::count)
        .findFirst()
        .orElseGet(Count.Hidden::new);
  }
}
