package org.amana.evidence.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes editions, each within one transaction of the caller. */
@Component
class ImportSql {

  /** Writes rows by a connection of the running transaction. */
  interface Writing {
    void by(Connection connection) throws SQLException;
  }

  /** Any number of our own; two imports that hold it at once do not exist. */
  private static final long TURN = 0x65646974696f6eL;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ImportSql(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.template = new JdbcTemplate(dataSource);
  }

  /** Waits until no other import runs, on any node, and keeps others waiting to the end. */
  void takeTurn() {
    jdbc.sql("select pg_advisory_xact_lock(:turn)::text")
        .param("turn", TURN)
        .query(String.class)
        .optional();
  }

  /** The name of the edition that was read from a file with these bytes. */
  Optional<String> findNameByContent(String sha256) {
    return jdbc.sql("select name from statistics.edition where file_sha256 = :sha256 limit 1")
        .param("sha256", sha256)
        .query(String.class)
        .optional();
  }

  void insert(Edition edition, String sha256, String by) {
    jdbc.sql(
            """
            insert into statistics.edition (
              id, name, form, publisher, published_on, file_name, file_sha256, is_generated,
              rows_read, rows_imported, rows_flagged, rows_quarantined, imported_at, imported_by)
            values (
              :id, :name, :form::statistics.form, :publisher, :publishedOn, :fileName, :sha256,
              :isGenerated, :read, :imported, :flagged, :quarantined, :importedAt, :by)
            """)
        .param("id", edition.id())
        .param("name", edition.name())
        .param("form", edition.form().code())
        .param("publisher", edition.publisher())
        .param("publishedOn", edition.publishedOn().orElse(null))
        .param("fileName", edition.fileName())
        .param("sha256", sha256)
        .param("isGenerated", edition.isGenerated())
        .param("read", edition.rows().read())
        .param("imported", edition.rows().imported())
        .param("flagged", edition.rows().flagged())
        .param("quarantined", edition.rows().quarantined())
        .param("importedAt", edition.importedAt().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  void write(Writing writing) {
    template.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              writing.by(connection);
              return true;
            });
  }

  void insertCounts(UUID edition, List<EditionCount> counts) {
    template.batchUpdate(
        """
        insert into statistics.edition_count (edition_id, kind, code, row_count, groups)
        values (?, ?, ?, ?, ?)
        """,
        counts.stream()
            .map(
                count ->
                    new Object[] {
                      edition,
                      count.kind().code(),
                      count.code(),
                      count.rows(),
                      count.groups().orElse(null)
                    })
            .toList());
  }

  void refreshPlanner() {
    jdbc.sql("select statistics.refresh_planner()").query().listOfRows();
  }
}
