package org.amana.platform.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database for each application context of a test, on the embedded server. Import it into
 * a {@code @SpringBootTest}; the migrations fill it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FreshDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Bean
  @Primary
  Database freshDatabase() throws SQLException, IOException {
    return make();
  }

  /** Does what the application itself may not do with its tables. */
  public static final class Owner {
    private final Database database;

    Owner(Database database) {
      this.database = database;
    }

    public JdbcClient.StatementSpec sql(String sql) {
      return JdbcClient.create(database.forMigrations()).sql(sql);
    }

    public Connection connection() throws SQLException {
      return database.forMigrations().getConnection();
    }

    /** The settings of another process on the same database. */
    public Map<String, String> environment() {
      return Map.of(
          "AMANA_DATABASE_URL", database.url(),
          "AMANA_DATABASE_USER", database.application().user(),
          "AMANA_DATABASE_PASSWORD", database.application().password(),
          "AMANA_DATABASE_OWNER", database.owner().user(),
          "AMANA_DATABASE_OWNER_PASSWORD", database.owner().password());
    }
  }

  @Bean
  Owner ownerOfTheTables(Database database) {
    return new Owner(database);
  }

  /** Below the build folder, and not where this machine keeps its own. */
  @Bean
  @Primary
  Home homeOfTests() {
    return new Home(TestServer.HOME);
  }

  /** A pool on a new empty database, as its owner, for tests without an application. */
  public static HikariDataSource create() throws SQLException, IOException {
    Database made = make();
    return new Database(made.url(), made.owner(), made.owner()).pool();
  }

  private static Database make() throws SQLException, IOException {
    Database server = TestServer.get().database();
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    try (Connection connection = server.forMigrations().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
    }
    String url = server.url().replace("/postgres", "/" + name);
    return new Database(url, server.owner(), server.application());
  }
}
