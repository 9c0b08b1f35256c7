package org.amana.platform.audit;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The sealed log as bytes: {@code INDEX HASH ENTRY} on each line, in the order of the tree. What is
 * verified here is what others are given.
 */
@Component
class ExportSql {

  /** A leaf whose entry is gone becomes a line that is none. */
  private static final String LINES =
      """
      copy (
        select l.index || ' ' || encode(l.hash, 'hex') || ' ' || e.line
        from audit.leaf l left join audit.entry e on e.number = l.entry
        order by l.index) to stdout
      """;

  private final JdbcTemplate database;

  ExportSql(JdbcTemplate database) {
    this.database = database;
  }

  /** Does something with the bytes. */
  @FunctionalInterface
  interface Reading<T> {
    T read(InputStream lines) throws IOException;
  }

  <T> T read(Reading<T> reading) {
    ConnectionCallback<T> work = connection -> read(connection, reading);
    return java.util.Objects.requireNonNull(database.execute(work));
  }

  private static <T> T read(Connection connection, Reading<T> reading) throws SQLException {
    try (InputStream lines = new PGCopyInputStream(connection.unwrap(PGConnection.class), LINES)) {
      return reading.read(lines);
    } catch (IOException e) {
      throw new DataAccessResourceFailureException("the log cannot be read", e);
    }
  }
}
