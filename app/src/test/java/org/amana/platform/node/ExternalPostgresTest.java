package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that the operator runs: which addresses are taken, and what it must be able to do. */
class ExternalPostgresTest {

  private static Problem problem(String url, String user, String password) {
    return catchThrowableOfType(
            ProblemException.class, () -> ExternalPostgres.at(url, user, password).pool())
        .problem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://127.0.0.1/amana",
        "postgresql://127.0.0.1/amana",
        "jdbc:postgresql://somebody@127.0.0.1/amana",
        "jdbc:postgresql://127.0.0.1:port/amana",
        "amana"
      })
  void what_is_no_address_of_postgresql_is_refused(String url) {
    assertThat(problem(url, "", "")).isEqualTo(new NodeProblem.DatabaseAddress());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1/amana?user=a&password=sesam",
        "jdbc:postgresql:amana?PassWord=sesam",
        "jdbc:postgresql://127.0.0.1/amana?sslpassword=sesam",
        "jdbc:postgresql://a:sesam@127.0.0.1/amana",
        "postgres://a:sesam@127.0.0.1/amana"
      })
  void a_password_in_the_address_is_refused_and_not_repeated(String url) {
    Problem told = problem(url, "", "");

    assertThat(told).isEqualTo(new NodeProblem.PasswordInAddress());
    assertThat(told.arguments()).isEmpty();
  }

  @Test
  void a_server_older_than_we_test_is_refused() {
    ExternalPostgres server = ExternalPostgres.at("jdbc:postgresql://h:5432/amana", "a", "");
    server.mustBeNewEnough(ExternalPostgres.OLDEST);

    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> server.mustBeNewEnough(ExternalPostgres.OLDEST - 1))
                .problem())
        .isEqualTo(new NodeProblem.DatabaseTooOld("h:5432/amana", "14", "15"));
  }

  @Nested
  @EnabledIf("org.amana.platform.node.OldestPostgres#isHere")
  class OnAServer {

    private static final String OPERATOR = OldestPostgres.USER;

    @SuppressWarnings("NullAway.Init")
    private static OldestPostgres server;

    @BeforeAll
    static void start() throws Exception {
      server = OldestPostgres.start();
      server.execute("create role guest login password 'of-a-guest'");
      server.execute("create database latin encoding 'SQL_ASCII' template template0");
    }

    @AfterAll
    static void stop() throws Exception {
      server.close();
    }

    private static String named(String database) {
      return server.url(database).substring("jdbc:postgresql://".length());
    }

    @Test
    void the_right_password_opens_it() throws SQLException {
      try (var pool =
              new com.zaxxer.hikari.HikariDataSource(
                  ExternalPostgres.at(server.url("postgres"), OPERATOR, OldestPostgres.PASSWORD)
                      .pool());
          Connection connection = pool.getConnection()) {
        assertThat(connection.getMetaData().getDatabaseMajorVersion())
            .isEqualTo(ExternalPostgres.OLDEST);
      }
    }

    @Test
    void a_wrong_password_and_none_are_told_with_the_user() {
      NodeProblem refused = new NodeProblem.DatabaseRefuses(named("postgres"), OPERATOR);

      assertThat(problem(server.url("postgres"), OPERATOR, "wrong")).isEqualTo(refused);
      assertThat(problem(server.url("postgres") + "?user=" + OPERATOR, "", "")).isEqualTo(refused);
    }

    @Test
    void a_database_that_is_not_there_is_told() {
      assertThat(problem(server.url("nowhere"), OPERATOR, OldestPostgres.PASSWORD))
          .isEqualTo(new NodeProblem.DatabaseMissing(named("nowhere")));
    }

    @Test
    void a_database_that_cannot_hold_arabic_is_told() {
      assertThat(problem(server.url("latin"), OPERATOR, OldestPostgres.PASSWORD))
          .isEqualTo(new NodeProblem.DatabaseEncoding(named("latin"), "SQL_ASCII"));
    }

    @Test
    void a_user_who_may_not_make_schemas_is_told() {
      assertThat(problem(server.url("postgres"), "guest", "of-a-guest"))
          .isEqualTo(new NodeProblem.DatabaseRights(named("postgres"), "guest"));
    }
  }
}
