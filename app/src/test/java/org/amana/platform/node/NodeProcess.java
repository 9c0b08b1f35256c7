package org.amana.platform.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amana.platform.problems.ProblemException;

/** Another process that uses the server of a home: it answers each line of SQL with one value. */
final class NodeProcess implements AutoCloseable {

  private static final String STARTED = "started";

  private final Process process;
  private final BufferedReader said;
  private final String first;

  /** Starts it, behind the words that a shell would put before a command, and hears it out. */
  NodeProcess(Home home, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(NodeProcess.class.getName(), home.path().toString()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    said = process.inputReader(StandardCharsets.UTF_8);
    first = Optional.ofNullable(said.readLine()).orElse("nothing");
  }

  /** The code of the problem that kept the server from starting, or nothing. */
  Optional<String> problem() {
    return Optional.of(first).filter(line -> !line.equals(STARTED));
  }

  /** The first column of the first row, or the state of the error. */
  String ask(String sql) throws IOException {
    process.outputWriter().append(sql).append('\n').flush();
    return Optional.ofNullable(said.readLine()).orElse("nothing");
  }

  /** As an operator or the machine ends a process without asking. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** As a command ends that has done its work. */
  @Override
  public void close() throws IOException {
    process.outputWriter().close();
    process.onExit().join();
  }

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.of(new Home(Path.of(arguments[0])));
        Connection connection = Sql.connect(server, server.password());
        BufferedReader asked =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(STARTED);
      for (String sql = asked.readLine(); sql != null; sql = asked.readLine()) {
        System.out.println(Sql.ask(connection, sql));
      }
    } catch (ProblemException e) {
      System.out.println(e.problem().code());
    }
  }

  /** Statements of a test, without a pool. */
  static final class Sql {

    private Sql() {}

    static Connection connect(EmbeddedPostgres server, String password) throws SQLException {
      return DriverManager.getConnection(server.jdbcUrl(), server.user(), password);
    }

    static String ask(EmbeddedPostgres server, String sql) throws SQLException {
      try (Connection connection = connect(server, server.password())) {
        return ask(connection, sql);
      }
    }

    static String ask(Connection connection, String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        if (!statement.execute(sql)) {
          return "done";
        }
        try (ResultSet rows = statement.getResultSet()) {
          return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
        }
      } catch (SQLException e) {
        return e.getSQLState();
      }
    }
  }
}
