package org.amana.platform.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where rows are kept, and the two logins that reach them. The owner makes and changes tables and
 * does nothing else; the application works under a login that neither owns a table nor may bypass
 * row-level security, so that what a policy or a missing grant forbids is forbidden to it.
 */
record Database(String url, Login owner, Login application) {

  /** The group that every migration grants to: what the application may do with its tables. */
  static final String APPLICATION_ROLE = "amana_app";

  private static final int CONNECTIONS = 12;

  /** Commands and several processes share one server, so what is not in use is given back. */
  private static final int KEPT_IDLE = 1;

  private static final long GIVEN_BACK_AFTER_MILLISECONDS = 15_000;

  /**
   * A name that the server knows.
   *
   * @param password empty for the one in {@code .pgpass}, if there is one
   */
  record Login(String user, String password) {

    /** Without the password, so that no log holds it. */
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /** For the application. */
  HikariDataSource pool() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(application.user());
    if (!application.password().isBlank()) {
      config.setPassword(application.password());
    }
    config.setPoolName("amana");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(KEPT_IDLE);
    config.setIdleTimeout(GIVEN_BACK_AFTER_MILLISECONDS);
    return new HikariDataSource(config);
  }

  /** For the migrations: a connection when it is asked for, and none kept. */
  DataSource forMigrations() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(owner.user());
    if (!owner.password().isBlank()) {
      source.setPassword(owner.password());
    }
    return source;
  }
}
