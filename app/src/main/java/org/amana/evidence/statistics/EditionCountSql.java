package org.amana.evidence.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account of an edition. */
@Component
class EditionCountSql {

  private final JdbcClient jdbc;

  EditionCountSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** At most as many as there are faults, twice. */
  List<EditionCount> of(UUID edition) {
    return jdbc.sql(
            """
            select kind, code, row_count, groups
            from statistics.edition_count
            where edition_id = :edition
            order by kind, code
            """)
        .param("edition", edition)
        .query(
            (row, _) ->
                new EditionCount(
                    EditionCount.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getString("code"),
                    row.getInt("row_count"),
                    Optional.ofNullable(row.getObject("groups", Integer.class))))
        .list();
  }
}
