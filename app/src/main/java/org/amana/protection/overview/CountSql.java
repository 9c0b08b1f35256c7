package org.amana.protection.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one function that gives figures; what it hides cannot be asked for otherwise. */
@Component
class CountSql {

  private final JdbcClient database;

  CountSql(JdbcClient database) {
    this.database = database;
  }

  /**
   * A cell.
   *
   * @param line cells that add up to the total of what they are of
   */
  record Cell(String line, String cell, Count count) {}

  List<Cell> counts() {
    return database
        .sql("select line, cell, value, shown from overview.counts()")
        .query((row, _) -> new Cell(row.getString("line"), row.getString("cell"), count(row)))
        .list();
  }

  private static Count count(ResultSet row) throws SQLException {
    return switch (row.getString("shown")) {
      case "exact" -> new Count.Exact(row.getLong("value"));
      case "few" -> new Count.Few();
      default -> new Count.Hidden();
    };
  }
}
