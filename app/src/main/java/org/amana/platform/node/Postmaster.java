package org.amana.platform.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs on some data, as the file {@code postmaster.pid} among them tells.
 *
 * @param pid the process
 * @param port where it listens, or 0 while it has not said so
 * @param isReady whether it takes connections; else it starts, recovers or stops
 */
record Postmaster(long pid, int port, boolean isReady) {

  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATE = 7;

  /** The server on {@code data}, unless its process is dead. */
  static Optional<Postmaster> on(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(line(lines, PID));
      String port = line(lines, PORT);
      return ProcessHandle.of(pid)
          .flatMap(process -> process.info().command())
          .filter(command -> command.endsWith("/postgres"))
          .map(
              _ ->
                  new Postmaster(
                      pid,
                      port.isEmpty() ? 0 : Integer.parseInt(port),
                      line(lines, STATE).equals("ready")));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String line(List<String> lines, int number) {
    return lines.size() > number ? lines.get(number).strip() : "";
  }
}
