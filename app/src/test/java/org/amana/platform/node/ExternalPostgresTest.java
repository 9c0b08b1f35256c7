package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.amana.platform.node.Database.Login;
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

  private static final Login OWNER = new Login(OldestPostgres.OWNER, OldestPostgres.PASSWORD);

  private static Problem problem(String url, String user, String password) {
    return problem(url, new Login(user, password), OWNER);
  }

  private static Problem problem(String url, Login application, Login owner) {
    return catchThrowableOfType(
            ProblemException.class, () -> ExternalPostgres.at(url, application, owner).database())
        .problem();
  }

  @Test
  void the_owner_of_the_tables_has_to_be_named() {
    assertThat(problem("jdbc:postgresql://h/amana", new Login("a", ""), new Login("", "")))
        .isEqualTo(new NodeProblem.DatabaseOwner());
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
    ExternalPostgres server =
        ExternalPostgres.at("jdbc:postgresql://h:5432/amana", new Login("a", ""), OWNER);
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

    private static final String USER = OldestPostgres.USER;

    @SuppressWarnings("NullAway.Init")
    private static OldestPostgres server;

    @BeforeAll
    static void start() throws Exception {
      server = OldestPostgres.start();
      server.execute("create role guest login password 'of-a-test'");
      server.execute("create role stranger login password 'of-a-test'");
      server.execute(
          "create role bypassing login bypassrls password 'of-a-test' in role amana_app");
      server.execute(
          "create role heir login password 'of-a-test' in role amana_app, " + OldestPostgres.OWNER);
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
    void the_right_passwords_open_it() throws SQLException {
      Login application = new Login(USER, OldestPostgres.PASSWORD);
      try (HikariDataSource pool =
              ExternalPostgres.at(server.url("postgres"), application, OWNER).database().pool();
          Connection connection = pool.getConnection()) {
        assertThat(connection.getMetaData().getDatabaseMajorVersion())
            .isEqualTo(ExternalPostgres.OLDEST);
        assertThat(connection.getMetaData().getUserName()).isEqualTo(USER);
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "bypassing", "heir", OldestPostgres.OWNER})
    void a_login_that_may_too_much_or_is_not_of_the_role_is_refused(String user) {
      assertThat(problem(server.url("postgres"), user, OldestPostgres.PASSWORD))
          .isEqualTo(
              new NodeProblem.DatabaseLogin(named("postgres"), user, Database.APPLICATION_ROLE));
    }

    @Test
    void a_wrong_password_and_none_are_told_with_the_user() {
      NodeProblem refused = new NodeProblem.DatabaseRefuses(named("postgres"), USER);

      assertThat(problem(server.url("postgres"), USER, "wrong")).isEqualTo(refused);
      assertThat(problem(server.url("postgres") + "?user=" + USER, "", "")).isEqualTo(refused);
    }

    @Test
    void a_database_that_is_not_there_is_told() {
      assertThat(problem(server.url("nowhere"), USER, OldestPostgres.PASSWORD))
          .isEqualTo(new NodeProblem.DatabaseMissing(named("nowhere")));
    }

    @Test
    void a_database_that_cannot_hold_arabic_is_told() {
      assertThat(problem(server.url("latin"), USER, OldestPostgres.PASSWORD))
          .isEqualTo(new NodeProblem.DatabaseEncoding(named("latin"), "SQL_ASCII"));
    }

    @Test
    void a_user_who_may_not_make_schemas_is_told() {
      Login guest = new Login("guest", OldestPostgres.PASSWORD);
      assertThat(problem(server.url("postgres"), guest, guest))
          .isEqualTo(new NodeProblem.DatabaseRights(named("postgres"), "guest"));
    }
  }
}
