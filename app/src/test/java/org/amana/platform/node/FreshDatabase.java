package org.amana.platform.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * An empty database for each application context of a test, on the embedded server. Import it into
 * a {@code @SpringBootTest}; the migrations fill it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FreshDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Bean
  @Primary
  HikariDataSource freshDataSource() throws SQLException, IOException {
    return create();
  }

  /** Below the build folder, and not where this machine keeps its own. */
  @Bean
  @Primary
  Home homeOfTests() {
    return new Home(Path.of("target/home"));
  }

  /** A pool on a new empty database, for tests without an application. */
  public static HikariDataSource create() throws SQLException, IOException {
    EmbeddedPostgres server = TestServer.get();
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    try (Connection connection =
        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
      connection.createStatement().execute("drop database if exists " + name + " with (force)");
      connection.createStatement().execute("create database " + name);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl().replace("/postgres", "/" + name));
    config.setUsername(server.user());
    config.setPassword(server.password());
    config.setMaximumPoolSize(8);
    return new HikariDataSource(config);
  }
}
