package org.amana.platform.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A server of the oldest version that an operator may bring, from the programs of the machine. It
 * syncs nothing and is gone with the test; tests that need it are skipped where it is not
 * installed.
 */
public final class OldestPostgres implements AutoCloseable {

  public static final String OWNER = "operator";
  public static final String USER = "node";
  public static final String PASSWORD = "of-a-test";

  private static final Path PROGRAMS =
      Path.of("/usr/lib/postgresql/" + ExternalPostgres.OLDEST + "/bin");
  private static final int SECONDS = 60;

  private final Home home;
  private final ServerAccount account;
  private final int port;

  private OldestPostgres(Home home) throws IOException {
    this.home = home;
    this.account = ServerAccount.forFolder(home.folder("postgres"));
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = probe.getLocalPort();
    }
  }

  public static boolean isHere() {
    return Files.isExecutable(PROGRAMS.resolve("initdb"));
  }

  public static OldestPostgres start() throws IOException, SQLException {
    Path place = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
    OldestPostgres server =
        new OldestPostgres(new Home(Files.createTempDirectory(place, "oldest-")));
    Path data = Files.createDirectory(server.data());
    Path secret = Files.writeString(data.resolveSibling("secret"), PASSWORD);
    server.account.own(data);
    server.run(
        "initdb",
        "--username=" + OWNER,
        "--pwfile=" + server.account.seen(secret),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    server.run(
        "pg_ctl",
        "start",
        "--wait",
        "--log=" + server.account.seen(data).resolve("log"),
        "--options=-F -c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + server.port);
    server.execute("create role amana_app nologin");
    server.execute("create role node login password '" + PASSWORD + "' in role amana_app");
    return server;
  }

  private Path data() {
    return home.path().resolve("postgres/data");
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(PROGRAMS.resolve(program).toString(), "--pgdata=" + account.seen(data())));
    command.addAll(List.of(arguments));
    account.run(command, SECONDS);
  }

  /** The address of a database, as an operator writes it. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** As the operator prepares the server. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "stop", "--mode=immediate", "--wait");
    OwnHome.remove(home);
  }
}
