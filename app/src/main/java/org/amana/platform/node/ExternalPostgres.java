package org.amana.platform.node;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.postgresql.Driver;

/**
 * A PostgreSQL server that the operator runs.
 *
 * <p>Its address comes from the command line or the environment, its password from the environment
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

  private final String url;
  private final String server;
  private final String user;
  private final String password;

  private ExternalPostgres(String url, String user, String password) {
    this.url = url;
    this.server = url.substring(SCHEME.length()).replaceFirst("\\?.*", "").replaceFirst("^//", "");
    this.user = user;
    this.password = password;
  }

  /**
   * The server at an address.
   *
   * @param user empty for the one that the address names, else that of this process
   * @param password empty for the one in {@code .pgpass}, if there is one
   * @throws ProblemException when the address is not a PostgreSQL server's or holds a password
   */
  static ExternalPostgres at(String url, String user, String password) {
    if (PASSWORD.matcher(url).find()) {
      throw new ProblemException(new NodeProblem.PasswordInAddress());
    }
    Properties read = url.startsWith(SCHEME) ? Driver.parseURL(url, new Properties()) : null;
    if (read == null || url.contains("@")) {
      throw new ProblemException(new NodeProblem.DatabaseAddress());
    }
    return new ExternalPostgres(
        url,
        user.isBlank() ? read.getProperty("user", System.getProperty("user.name")) : user,
        password);
  }

  /**
   * How to connect, once it is known that the server can be used.
   *
   * @throws ProblemException when it cannot
   */
  HikariConfig pool() {
    check();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    if (!password.isBlank()) {
      config.setPassword(password);
    }
    return config;
  }

  private void check() {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
    if (!password.isBlank()) {
      login.setProperty("password", password);
    }
    try (Connection connection = DriverManager.getConnection(url, login)) {
      mustBeNewEnough(connection.getMetaData().getDatabaseMajorVersion());
      mustBeFit(connection);
    } catch (SQLException e) {
      throw new ProblemException(problemOf(e), e);
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
        throw new ProblemException(new NodeProblem.DatabaseRights(server, user));
      }
    }
  }

  /** By the codes of PostgreSQL, appendix A, and of its driver. */
  private Problem problemOf(SQLException failure) {
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
