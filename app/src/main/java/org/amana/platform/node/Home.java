package org.amana.platform.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amana.platform.problems.ProblemException;

/**
 * The folder that holds everything this deployment keeps: {@code AMANA_HOME}.
 *
 * <p>Without the variable it is {@code /var/lib/amana} for the superuser and {@code
 * ~/.local/share/amana} for anybody else.
 */
public record Home(Path path) {

  public Home {
    path = path.toAbsolutePath().normalize();
  }

  static Home ofThisMachine() {
    String named = System.getenv("AMANA_HOME");
    if (named != null && !named.isBlank()) {
      return new Home(Path.of(named));
    }
    return new Home(
        Superuser.isRunningThis()
            ? Path.of("/var/lib/amana")
            : Path.of(System.getProperty("user.home"), ".local", "share", "amana"));
  }

  /** For files that are gone when the work on them is over. */
  public Path temporary() {
    return folder("temp");
  }

  /**
   * A folder below the home, made when it is not there.
   *
   * @throws ProblemException when it cannot be made
   */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new ProblemException(
          StartFailures.ofDisk(path, e)
              .orElseGet(() -> new NodeProblem.HomeUnwritable(path.toString())),
          e);
    }
  }
}
