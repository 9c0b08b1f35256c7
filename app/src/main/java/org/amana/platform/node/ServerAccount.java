package org.amana.platform.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.amana.platform.problems.ProblemException;

/**
 * Runs the programs of the embedded server under an account that owns nothing but its data.
 *
 * <p>An ordinary user is that account already. The superuser steps down to {@code nobody}, without
 * groups and without a way to gain privileges, because PostgreSQL can be told by SQL to read files.
 * Where a folder above the data is closed to {@code nobody}, the programs see the data in a mount
 * namespace of their own; no permission of somebody else's folder is changed.
 */
sealed interface ServerAccount {

  /** The folder of the server as its programs see it. */
  Path seen(Path realFolder);

  /** Makes {@code folder} belong to the account. */
  void own(Path folder) throws IOException;

  /** The owner of {@code data} when that is neither this account nor the one who starts it. */
  Optional<String> strangerWhoOwns(Path data) throws IOException;

  /** The command with everything that has to stand before it. */
  List<String> wrap(List<String> command);

  static ServerAccount forFolder(Path folder) throws IOException {
    if (!Superuser.isRunningThis()) {
      return new Ourselves();
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
    Nobody plain = new Nobody(folder, folder);
    if (succeeds(plain.wrap(List.of("test", "-x", folder.toString())))) {
      return plain;
    }
    Nobody mounted =
        new Nobody(folder, Path.of(Files.isDirectory(Path.of("/mnt")) ? "/mnt" : "/tmp"));
    if (succeeds(mounted.wrap(List.of("test", "-x", mounted.mountedAt.toString())))) {
      return mounted;
    }
    throw new ProblemException(new NodeProblem.HomeClosed(folder.resolveSibling("").toString()));
  }

  private static boolean succeeds(List<String> command) throws IOException {
    return new Outcome(command, 10).exit == 0;
  }

  /** Runs a command to its end and returns what it printed. */
  default String run(List<String> command, int seconds) throws IOException {
    Outcome outcome = new Outcome(wrap(command), seconds);
    if (outcome.exit != 0) {
      throw new ProgramFailed(Path.of(command.getFirst()).getFileName(), outcome.printed.strip());
    }
    return outcome.printed;
  }

  /** The user who started us. */
  record Ourselves() implements ServerAccount {
    @Override
    public Path seen(Path realFolder) {
      return realFolder;
    }

    @Override
    public void own(Path folder) {}

    @Override
    public Optional<String> strangerWhoOwns(Path data) {
      // Whatever this user cannot read or write says so by itself.
      return Optional.empty();
    }

    @Override
    public List<String> wrap(List<String> command) {
      return command;
    }
  }

  /** The account {@code nobody}, with the server's folder where it can reach it. */
  record Nobody(Path folder, Path mountedAt) implements ServerAccount {
    @Override
    public Path seen(Path realFolder) {
      return mountedAt.resolve(folder.relativize(realFolder));
    }

    private static final String NAME = "nobody";

    @Override
    public Optional<String> strangerWhoOwns(Path data) throws IOException {
      return Optional.of(Files.getOwner(data).getName()).filter(owner -> !owner.equals(NAME));
    }

    @Override
    public void own(Path owned) throws IOException {
      UserPrincipal nobody =
          owned.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
      Files.walkFileTree(
          owned,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
                throws IOException {
              Files.setOwner(visited, nobody);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes)
                throws IOException {
              Files.setOwner(visited, nobody);
              return FileVisitResult.CONTINUE;
            }
          });
    }

    @Override
    public List<String> wrap(List<String> command) {
      List<String> all = new ArrayList<>();
      if (!mountedAt.equals(folder)) {
        all.addAll(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c"));
        all.add("mount --bind \"$1\" \"$2\" && cd \"$2\" && shift 2 && exec \"$@\"");
        all.addAll(List.of("sh", folder.toString(), mountedAt.toString()));
      }
      all.addAll(
          List.of(
              "setpriv", "--reuid=" + NAME, "--regid=65534", "--clear-groups", "--no-new-privs"));
      all.addAll(command);
      return all;
    }
  }

  /** A program that ended with a failure, and everything that it printed. */
  final class ProgramFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final String printed;

    ProgramFailed(Path program, String printed) {
      super(program + " failed: " + printed);
      this.printed = printed;
    }

    String printed() {
      return printed;
    }

    /** The line in which the program says why, without its own name before it. */
    String reason() {
      return printed
          .lines()
          .filter(line -> line.contains("error: ") || line.contains("FATAL: "))
          .findFirst()
          .or(() -> printed.lines().reduce((_, last) -> last))
          .orElse("")
          .replaceFirst("^.*(error|FATAL): +", "");
    }
  }

  /** What a finished command left behind. */
  final class Outcome {
    private final int exit;
    private final String printed;

    Outcome(List<String> command, int seconds) throws IOException {
      Path output = Files.createTempFile("amana-", ".out");
      try {
        // A file and not a pipe: the server keeps the output open for as long as it lives.
        Process process = start(command, output);
        process.getOutputStream().close();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IOException(command.getLast() + " did not end within " + seconds + " seconds");
        }
        exit = process.exitValue();
        printed = Files.readString(output, StandardCharsets.UTF_8);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for PostgreSQL", e);
      } finally {
        Files.deleteIfExists(output);
      }
    }

    private static Process start(List<String> command, Path output) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      // The server lives on with what it is given here, and its programs are steered by PG*.
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.matches("(PG|AMANA_|LC_).*|LANG|LANGUAGE"));
      environment.put("LC_ALL", "C");
      try {
        return builder.start();
      } catch (IOException e) {
        throw new ProblemException(new NodeProblem.ProgramMissing(command.getFirst()), e);
      }
    }
  }
}
