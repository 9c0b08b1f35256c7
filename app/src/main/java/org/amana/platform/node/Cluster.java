package org.amana.platform.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.amana.platform.problems.ProblemException;

/**
 * The data of the embedded server in {@code folder/data}, and what its programs do with them. Who
 * calls holds the turn: nobody else changes the folder at the same time.
 */
final class Cluster {

  static final String USER = "amana";

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 60;
  private static final long LOOK_AGAIN_MILLISECONDS = 50;

  /** Reached by loopback alone, and no value of a statement in its log. */
  private static final List<String> SETTINGS =
      List.of(
          "-c listen_addresses=127.0.0.1",
          "-c unix_socket_directories=",
          "-c max_connections=100",
          "-c shared_buffers=256MB",
          "-c work_mem=32MB",
          "-c maintenance_work_mem=256MB",
          "-c max_wal_size=2GB",
          // A file of changes that is used again keeps what it held until it is full.
          "-c wal_recycle=off",
          "-c logging_collector=on",
          "-c log_min_error_statement=panic",
          "-c log_parameter_max_length_on_error=0");

  private final Path folder;
  private final ServerAccount account;
  private final Path programs;

  Cluster(Path folder) throws IOException {
    this.folder = folder;
    Leftovers.removeFrom(folder);
    this.account = ServerAccount.forFolder(folder);
    this.programs = PostgresBinaries.unpackInto(folder);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /**
   * Lays out the data where there are none, and else looks whether this server can use them.
   *
   * @throws ProblemException when it cannot
   */
  void makeReady() throws IOException {
    if (!Files.exists(data())) {
      create();
      return;
    }
    String home = folder.resolveSibling("").normalize().toString();
    Optional<String> stranger = account.strangerWhoOwns(data());
    if (stranger.isPresent()) {
      throw new ProblemException(new NodeProblem.HomeOfAnother(home, stranger.get()));
    }
    String found = Files.readString(data().resolve("PG_VERSION")).strip();
    if (found.matches("[0-9.]+") && !found.equals(PostgresBinaries.MAJOR)) {
      throw new ProblemException(new NodeProblem.OtherVersion(home, found, PostgresBinaries.MAJOR));
    }
  }

  /** Makes the data in a folder of their own and moves them into place when they are whole. */
  private void create() throws IOException {
    byte[] chosen = new byte[24];
    new SecureRandom().nextBytes(chosen);
    String secret = HexFormat.of().formatHex(chosen);
    Path unfinished = Files.createTempDirectory(folder, Leftovers.CREATING);
    Path secretFile = unfinished.resolve("password");
    Files.writeString(secretFile, secret);
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
    Path cluster = Files.createDirectory(unfinished.resolve("data"));
    account.own(unfinished);
    initialise(cluster, secretFile);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), secret, UTF_8, StandardOpenOption.SYNC);
    Files.delete(secretFile);
    Files.move(cluster, data());
    Files.delete(unfinished);
  }

  private void initialise(Path cluster, Path secretFile) throws IOException {
    try {
      account.run(
          List.of(
              account.seen(programs.resolve("bin/initdb")).toString(),
              "--pgdata=" + account.seen(cluster),
              "--username=" + USER,
              "--pwfile=" + account.seen(secretFile),
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--data-checksums"),
          START_SECONDS);
    } catch (ServerAccount.ProgramFailed e) {
      Path home = folder.resolveSibling("").normalize();
      throw new ProblemException(
          StartFailures.ofDisk(home, e)
              .orElseGet(() -> new NodeProblem.StoreNotMade(home.toString(), e.reason())),
          e);
    }
  }

  /** Starts a server on a free port, and returns the port once it takes connections. */
  int start() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    List<String> command =
        program(
            "pg_ctl",
            "start",
            "--wait",
            "--timeout=" + START_SECONDS,
            "--options=-p " + free + " " + String.join(" ", SETTINGS));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      try {
        account.run(command, START_SECONDS + 5);
        return free;
      } catch (ServerAccount.ProgramFailed e) {
        // What is left of a server that was killed ends by itself a moment later.
        if (!e.printed().contains("still in use") || System.nanoTime() > deadline) {
          throw e;
        }
        lookAgain();
      }
    }
  }

  void stop() throws IOException {
    account.run(program("pg_ctl", "stop", "--mode=fast", "--wait"), STOP_SECONDS);
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

  /** The port of a server that runs on the data already, once it has started or stopped. */
  Optional<Integer> runningPort() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      Optional<Postmaster> running = Postmaster.on(data());
      if (running.isEmpty() || running.get().isReady()) {
        return running.map(Postmaster::port);
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("a server on " + data() + " neither starts nor stops");
      }
      lookAgain();
    }
  }

  private static void lookAgain() throws IOException {
    try {
      Thread.sleep(LOOK_AGAIN_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for PostgreSQL", e);
    }
  }
}
