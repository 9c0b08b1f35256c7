package org.amana.platform.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL server that a node starts when it is given no other.
 *
 * <p>It listens on the loopback address only, with a generated password, and syncs what it has
 * acknowledged. Several processes may use one {@link Home} at a time: the first starts the server,
 * the others adopt it, the last stops it. Who uses it is known from file locks, which a killed
 * process cannot leave behind; a server that outlived its processes is adopted by the next.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 60;

  /** Reached by loopback alone, and no value of a statement in its log. */
  private static final List<String> SETTINGS =
      List.of(
          "-c listen_addresses=127.0.0.1",
          "-c unix_socket_directories=",
          "-c max_connections=60",
          "-c shared_buffers=256MB",
          "-c work_mem=32MB",
          "-c maintenance_work_mem=256MB",
          "-c max_wal_size=2GB",
          "-c logging_collector=on",
          "-c log_min_error_statement=panic",
          "-c log_parameter_max_length_on_error=0");

  private final Path folder;
  private final ServerAccount account;
  private final Path programs;
  private final FileChannel users;
  private FileLock use;
  private final int port;
  private final String password;

  private EmbeddedPostgres(Path folder) throws IOException {
    this.folder = folder;
    try (FileChannel turn = lockFile(folder.resolve("turn.lock"));
        FileLock _ = turn.lock()) {
      this.account = ServerAccount.forFolder(folder);
      this.programs = PostgresBinaries.unpackInto(folder);
      if (!Files.exists(data().resolve("PG_VERSION"))) {
        create();
      }
      this.password = Files.readString(passwordFile()).strip();
      Optional<Integer> running = runningPort();
      this.port = running.isPresent() ? running.get() : start();
      this.users = lockFile(folder.resolve("users.lock"));
      this.use = users.lock(0, Long.MAX_VALUE, true);
    }
  }

  /** Starts or adopts the server of this home. */
  static EmbeddedPostgres of(Home home) throws IOException {
    return new EmbeddedPostgres(home.folder("postgres"));
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  String user() {
    return "amana";
  }

  String password() {
    return password;
  }

  /** Lets go of the server, and stops it when nobody else uses it. */
  @Override
  public void close() throws IOException {
    try (FileChannel turn = lockFile(folder.resolve("turn.lock"));
        FileLock _ = turn.lock();
        users) {
      use.release();
      FileLock alone = users.tryLock();
      if (alone != null) {
        account.run(program("pg_ctl", "stop", "--mode=fast", "--wait"), STOP_SECONDS);
        alone.release();
      }
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private static FileChannel lockFile(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Makes the cluster in a folder of its own and moves it into place when it is whole. */
  private void create() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path unfinished = Files.createTempDirectory(folder, "creating-");
    Path secretFile = unfinished.resolve("password");
    Files.writeString(secretFile, HexFormat.of().formatHex(secret));
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
    Path cluster = Files.createDirectory(unfinished.resolve("data"));
    account.own(unfinished);
    account.run(
        List.of(
            account.seen(programs.resolve("bin/initdb")).toString(),
            "--pgdata=" + account.seen(cluster),
            "--username=" + user(),
            "--pwfile=" + account.seen(secretFile),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums"),
        START_SECONDS);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
    Files.delete(secretFile);
    Files.move(cluster, data());
    Files.delete(unfinished);
  }

  private int start() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    account.run(
        program(
            "pg_ctl",
            "start",
            "--wait",
            "--timeout=" + START_SECONDS,
            "--options=-p " + free + " " + String.join(" ", SETTINGS)),
        START_SECONDS + 5);
    return free;
  }

  private List<String> program(String name, String verb, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                account.seen(programs.resolve("bin").resolve(name)).toString(),
                verb,
                "--pgdata=" + account.seen(data())));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The port of a server that runs on the data already, from the file that it keeps there. */
  private Optional<Integer> runningPort() {
    Path pidFile = data().resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(pidFile);
      boolean alive =
          lines.size() >= 8
              && lines.get(7).strip().equals("ready")
              && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                  .flatMap(process -> process.info().command())
                  .filter(command -> command.endsWith("/postgres"))
                  .isPresent();
      return alive ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
