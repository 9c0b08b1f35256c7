package org.amana.evidence.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions that this node holds. */
@Component
class EditionSql {

  private static final String COLUMNS =
      """
      select id, name, form::text, publisher, published_on, file_name, is_generated,
             rows_read, rows_imported, rows_flagged, rows_quarantined, imported_at
      from statistics.edition
      """;

  /** More editions than a list can show are a mistake: a publisher has one a year. */
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  EditionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All editions by name. */
  List<Edition> all() {
    return jdbc.sql(COLUMNS + " order by name limit :most")
        .param("most", MOST)
        .query(EditionSql::edition)
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from statistics.edition").query(Long.class).single();
  }

  /** The newest publications first; those without a date by the day on which they were read in. */
  List<Edition> newest(long offset, int size) {
    return jdbc.sql(
            COLUMNS
                + """
                 order by coalesce(published_on, imported_at::date) desc, name
                 limit :size offset :offset
                """)
        .param("size", size)
        .param("offset", offset)
        .query(EditionSql::edition)
        .list();
  }

  Optional<Edition> find(String name) {
    return jdbc.sql(COLUMNS + " where name = :name")
        .param("name", name)
        .query(EditionSql::edition)
        .optional();
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Coded.withCode(EditionForm.class, row.getString("form")).orElseThrow(),
        row.getString("publisher"),
        Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
        row.getString("file_name"),
        row.getBoolean("is_generated"),
        new Edition.RowCount(
            row.getInt("rows_read"),
            row.getInt("rows_imported"),
            row.getInt("rows_flagged"),
            row.getInt("rows_quarantined")),
        row.getObject("imported_at", OffsetDateTime.class).toInstant());
  }
}
