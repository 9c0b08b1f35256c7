package org.amana.platform.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * What is left on the disk of keys that were destroyed or replaced: PostgreSQL takes a row out of
 * sight and leaves its bytes. A sweep writes the tables of keys anew, into other files, and lets
 * the log of changes go on in a new one. Security goal G29.
 */
@Component
public final class Traces {

  private static final List<String> TABLES =
      List.of(
          "root",
          "server_keys",
          "person_key",
          "safe_key",
          "custody",
          "custody_share",
          "handed_share",
          "renewal",
          "tag");

  /** A reader that is still at it may keep old rows alive: what is younger is swept again. */
  private static final Duration LONGEST_READ = Duration.ofMinutes(15);

  private static final int MOST_CHECKPOINTS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

  private final JdbcClient database;
  private final DataSource owner;

  Traces(JdbcClient database, @FlywayDataSource DataSource owner) {
    this.database = database;
    this.owner = owner;
  }

  /**
   * What a sweep reached.
   *
   * @param ofChanges whether the log of changes was left behind, too: on a server of its operator
   *     the owner of the tables may not ask for that, or files of it are kept for a copy
   */
  public record Swept(boolean ofChanges) {}

  /** Whether anything is left from before that long. */
  boolean areLeft(Duration ago) {
    return database
        .sql(
            """
            select exists (
              select 1 from vault.trace where left_at < clock_timestamp() - make_interval(secs => :ago))
            """)
        .param("ago", ago.toSeconds())
        .query(Boolean.class)
        .single();
  }

  /** At night, when hardly anybody waits for a key: each table is closed while it is written. */
  void sweepWhatIsOld() {
    if (areLeft(LONGEST_READ)) {
      LOG.info("what is left of destroyed keys is swept");
      var _ = sweep();
    }
  }

  /** Writes every table of keys anew. Of two sweeps at a time the second waits for the first. */
  public Swept sweep() {
    try (Connection connection = owner.getConnection()) {
      JdbcClient tables = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      tables.sql("select pg_advisory_lock(hashtext('vault.trace'))").query().singleRow();
      String until =
          tables
              .sql("select (clock_timestamp() - make_interval(secs => :read))::text")
              .param("read", LONGEST_READ.toSeconds())
              .query(String.class)
              .single();
      for (String table : TABLES) { // nine tables, and a statement names one
        tables.sql("vacuum (full) vault." + table).update();
      }
      tables
          .sql("delete from vault.trace where left_at < :until::timestamptz")
          .param("until", until)
          .update();
      return new Swept(leaveChangesBehind(tables));
    } catch (SQLException e) {
      throw new IllegalStateException("the tables of keys were not written anew", e);
    }
  }

  /** Until the server has removed the file that it wrote changes into so far. */
  private static boolean leaveChangesBehind(JdbcClient server) {
    try {
      String last =
          server.sql("select pg_walfile_name(pg_current_wal_lsn())").query(String.class).single();
      for (int checkpoint = 0; checkpoint < MOST_CHECKPOINTS; checkpoint++) {
        server.sql("select pg_switch_wal()").query().singleRow();
        server.sql("checkpoint").update();
        if (isGone(server, last)) {
          return true;
        }
      }
      return false;
    } catch (BadSqlGrammarException _) {
      return false; // how "not allowed" is told, too
    }
  }

  private static boolean isGone(JdbcClient server, String last) {
    return server
        .sql(
            """
            select not exists (
              select 1 from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name <= :last)
            """)
        .param("last", last)
        .query(Boolean.class)
        .single();
  }
}
