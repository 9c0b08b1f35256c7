package org.amana.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.amana.platform.node.NodeProcess.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What SQL and the network can do with the embedded server, and what they cannot. */
class EmbeddedServerTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String INVALID_PASSWORD = "28P01";

  /** What keeps data that were acknowledged, and keeps others out. */
  private static final Map<String, String> SAFE =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "data_checksums", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256",
          "log_statement", "none",
          "log_min_error_statement", "panic");

  /** A server whose guards a test may take down. */
  private static Home faultyHome = new Home(Path.of("target"));

  @SuppressWarnings("NullAway.Init")
  private static EmbeddedPostgres faulty;

  private final EmbeddedPostgres server = TestServer.get();

  @BeforeAll
  static void start() throws IOException {
    faultyHome = OwnHome.make();
    faulty = EmbeddedPostgres.of(faultyHome);
  }

  @AfterAll
  static void stop() throws IOException {
    faulty.close();
    OwnHome.remove(faultyHome);
  }

  /** The settings that are not as they must be. */
  private static Map<String, String> unsafe(EmbeddedPostgres asked) throws SQLException {
    Map<String, String> wrong = new TreeMap<>();
    try (Connection connection = Sql.connect(asked, asked.password())) {
      for (Map.Entry<String, String> setting : SAFE.entrySet()) {
        String found = Sql.ask(connection, "show " + setting.getKey());
        if (!found.equals(setting.getValue())) {
          wrong.put(setting.getKey(), found);
        }
      }
    }
    return wrong;
  }

  private static String refusal(EmbeddedPostgres asked, Properties login) {
    try (Connection _ = DriverManager.getConnection(asked.jdbcUrl(), login)) {
      return "let in";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  private static Properties login(String password) {
    Properties login = new Properties();
    login.setProperty("user", Cluster.USER);
    if (!password.isEmpty()) {
      login.setProperty("password", password);
    }
    return login;
  }

  /** What a program prints that SQL has the server run. */
  private static String program(EmbeddedPostgres asked, String command) throws SQLException {
    try (Connection connection = Sql.connect(asked, asked.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create temporary table printed (line text)");
      statement.execute("copy printed from program '" + command + "' (delimiter '~')");
      return Sql.ask(connection, "select string_agg(line, ' ') from printed");
    }
  }

  @Test
  void what_was_acknowledged_is_on_the_disk_and_nobody_else_is_listened_to() throws SQLException {
    assertThat(unsafe(server)).isEmpty();

    Sql.ask(faulty, "alter system set fsync = off");
    Sql.ask(faulty, "alter system set synchronous_commit = off");
    Sql.ask(faulty, "select pg_reload_conf()");
    assertThat(changed("fsync")).isEqualTo("off");
    assertThat(unsafe(faulty)).containsOnlyKeys("fsync", "synchronous_commit");
  }

  /** A reload reaches new sessions a moment after it was asked for. */
  private static String changed(String setting) throws SQLException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    String found = Sql.ask(faulty, "show " + setting);
    while (found.equals(SAFE.get(setting)) && System.nanoTime() < deadline) {
      found = Sql.ask(faulty, "show " + setting);
    }
    return found;
  }

  @Test
  void a_wrong_password_and_none_at_all_are_refused() throws Exception {
    assertThat(refusal(server, login("wrong"))).isEqualTo(INVALID_PASSWORD);
    assertThat(refusal(server, login(""))).isNotEqualTo("let in");

    // The planted fault: a server that trusts whoever reaches it.
    Sql.ask(faulty, "select 1");
    Path rules = faultyHome.path().resolve("postgres/data/pg_hba.conf");
    String demanding = Files.readString(rules);
    Files.writeString(rules, "host all all 127.0.0.1/32 trust\n");
    Sql.ask(faulty, "select pg_reload_conf()");
    long deadline = System.nanoTime() + 30_000_000_000L;
    String answer = refusal(faulty, login("wrong"));
    while (!answer.equals("let in") && System.nanoTime() < deadline) {
      answer = refusal(faulty, login("wrong"));
    }
    Files.writeString(rules, demanding);
    assertThat(answer).isEqualTo("let in");
  }

  @Test
  void every_rule_of_the_server_demands_scram() throws SQLException {
    assertThat(
            Sql.ask(server, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
        .isEqualTo("scram-sha-256");
    assertThat(Sql.ask(server, "select left(rolpassword, 14) from pg_authid where rolcanlogin"))
        .isEqualTo("SCRAM-SHA-256$");
  }

  @Test
  void it_answers_on_no_other_address_of_the_machine() throws IOException {
    int port = Integer.parseInt(server.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
    for (InetAddress address :
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList()) {
      assertThatThrownBy(() -> knock(address, port)).isInstanceOf(IOException.class);
      // The planted fault: a listener on every address is reached by the same knock.
      try (ServerSocket everywhere = new ServerSocket(0)) {
        knock(address, everywhere.getLocalPort());
      }
    }
    knock(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  private static void knock(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  @Test
  void the_password_is_for_its_owner_alone() throws IOException {
    Path file = TestServer.HOME.resolve("postgres/password");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file).strip()).hasSize(48);
  }

  @Test
  void sql_cannot_read_what_only_root_can() throws Exception {
    assumeTrue(Superuser.isRunningThis());
    Path readable = Files.writeString(faultyHome.path().resolve("postgres/for-all"), "open");

    assertThat(Sql.ask(server, "select pg_read_file('/etc/shadow')"))
        .isEqualTo(INSUFFICIENT_PRIVILEGE);
    assertThat(
            Sql.ask(
                server,
                "select pg_read_file('"
                    + TestServer.HOME.resolve("postgres/password").toAbsolutePath()
                    + "')"))
        .isEqualTo(INSUFFICIENT_PRIVILEGE);

    // The planted fault: a file that everybody may read is read by the same words.
    assertThat(Sql.ask(faulty, "select pg_read_file('" + readable + "')")).isEqualTo("open");
  }

  @Test
  void a_program_that_sql_runs_is_nobody_and_cannot_become_more() throws SQLException {
    assumeTrue(Superuser.isRunningThis());

    assertThat(program(server, "id -u; id -G")).isEqualTo("65534 65534");
    assertThat(program(server, "grep NoNewPrivs /proc/self/status")).endsWith("1");
    assertThat(program(server, "grep CapEff /proc/self/status")).endsWith("0000000000000000");
  }
}
