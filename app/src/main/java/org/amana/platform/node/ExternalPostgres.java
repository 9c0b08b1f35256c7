package org.amana.platform.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.amana.platform.node.Database.Login;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.postgresql.Driver;

/**
 * A PostgreSQL server that the operator runs.
 *
 * <p>Its address comes from the command line or the environment, its passwords from the environment
 * or a {@code .pgpass} file alone: the command line can be read by every user of the machine.
 */
final class ExternalPostgres {

  /** The oldest major version that the SQL of the house is tested on. */
  static final int OLDEST = 15;

  private static final String SCHEME = "jdbc:postgresql:";
  private static final int CONNECT_SECONDS = 10;

  /** As a parameter, or before the host as other tools write it. */
  private static final Pattern PASSWORD =
      Pattern.compile("[?&](ssl)?password=|//[^/?@]*:[^/?@]*@", Pattern.CASE_INSENSITIVE);

  private static final String FITNESS =
      """
      select pg_encoding_to_char(encoding), has_database_privilege(oid, 'create')
      from pg_database where datname = current_database()
      """;

  /** Member of the application's role, and neither above the owner's tables nor above policies. */
  private static final String PLAINNESS =
      """
      select exists (select from pg_roles where rolname = ? and pg_has_role(oid, 'member'))
        and not rolsuper and not rolbypassrls and not rolcreaterole
        and not exists (select from pg_roles o where o.rolname = ? and pg_has_role(o.oid, 'member'))
      from pg_roles where rolname = current_user
      """;

  private final String url;
  private final String server;
  private final Database database;

  private ExternalPostgres(Database database) {
    this.url = database.url();
    this.server = url.substring(SCHEME.length()).replaceFirst("\\?.*", "").replaceFirst("^//", "");
    this.database = database;
  }

  /**
   * The server at an address.
   *
   * @param application its user empty for the one that the address names, else that of this process
   * @param owner who makes the tables
   * @throws ProblemException when the address is not a PostgreSQL server's or holds a password, or
   *     when there is no owner
   */
  static ExternalPostgres at(String url, Login application, Login owner) {
    if (PASSWORD.matcher(url).find()) {
      throw new ProblemException(new NodeProblem.PasswordInAddress());
    }
    Properties read = url.startsWith(SCHEME) ? Driver.parseURL(url, new Properties()) : null;
    if (read == null || url.contains("@")) {
      throw new ProblemException(new NodeProblem.DatabaseAddress());
    }
    if (owner.user().isBlank()) {
      throw new ProblemException(new NodeProblem.DatabaseOwner());
    }
    String user = application.user();
    String known =
        user.isBlank() ? read.getProperty("user", System.getProperty("user.name")) : user;
    return new ExternalPostgres(
        new Database(withoutUser(url), owner, new Login(known, application.password())));
  }

  /** What the address says goes before the login, so that the owner would come as the user. */
  private static String withoutUser(String url) {
    return url.replaceFirst("([?&])user=[^&]*", "$1").replace("?&", "?").replaceFirst("[?&]$", "");
  }

  /**
   * How to connect, once it is known that the server can be used.
   *
   * @throws ProblemException when it cannot
   */
  Database database() {
    check(
        database.owner(),
        connection -> {
          mustBeNewEnough(connection.getMetaData().getDatabaseMajorVersion());
          mustBeFit(connection);
        });
    check(database.application(), this::mustBePlain);
    return database;
  }

  private interface Check {
    void on(Connection connection) throws SQLException;
  }

  private void check(Login login, Check check) {
    Properties named = new Properties();
    named.setProperty("user", login.user());
    named.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    if (!login.password().isBlank()) {
      named.setProperty("password", login.password());
    }
    try (Connection connection = DriverManager.getConnection(url, named)) {
      check.on(connection);
    } catch (SQLException e) {
      throw new ProblemException(problemOf(e, login.user()), e);
    }
  }

  /** Package-private so that a test can say another version than that of its server. */
  void mustBeNewEnough(int major) {
    if (major < OLDEST) {
      throw new ProblemException(
          new NodeProblem.DatabaseTooOld(
              server, Integer.toString(major), Integer.toString(OLDEST)));
    }
  }

  private void mustBeFit(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(FITNESS)) {
      answer.next();
      String encoding = answer.getString(1);
      if (!"UTF8".equals(encoding)) {
        throw new ProblemException(new NodeProblem.DatabaseEncoding(server, encoding));
      }
      if (!answer.getBoolean(2)) {
        throw new ProblemException(new NodeProblem.DatabaseRights(server, database.owner().user()));
      }
    }
  }

  private void mustBePlain(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PLAINNESS)) {
      statement.setString(1, Database.APPLICATION_ROLE);
      statement.setString(2, database.owner().user());
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        if (!answer.getBoolean(1)) {
          throw new ProblemException(
              new NodeProblem.DatabaseLogin(
                  server, database.application().user(), Database.APPLICATION_ROLE));
        }
      }
    }
  }

  /** By the codes of PostgreSQL, appendix A, and of its driver. */
  private Problem problemOf(SQLException failure, String user) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return switch (state) {
      case "28000", "28P01", "08004" -> new NodeProblem.DatabaseRefuses(server, user);
      case "3D000" -> new NodeProblem.DatabaseMissing(server);
      case "22023" -> new NodeProblem.DatabaseAddress();
      case "42501" -> new NodeProblem.DatabaseRights(server, user);
      default -> new NodeProblem.DatabaseUnreachable(server);
    };
  }
}
