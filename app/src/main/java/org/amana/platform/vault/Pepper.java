package org.amana.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.amana.platform.node.Home;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * A secret in a file of its own, outside of the database and its backups: without it a phrase
 * cannot even be tried on a stolen copy. Several processes of one node share the file.
 */
@Component
final class Pepper {

  private static final int BYTES = 32;

  private final Home home;
  private final SecureRandom random;

  Pepper(Home home, SecureRandom random) {
    this.home = home;
    this.random = random;
  }

  private Path file() {
    return home.folder("vault").resolve("pepper");
  }

  /** Makes it where there is none, whole or not at all. */
  byte[] make() {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    Path file = file();
    try {
      Path unfinished =
          Files.createTempFile(
              file.getParent(),
              "pepper",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(unfinished, fresh);
      try {
        Files.createLink(file, unfinished);
      } catch (FileAlreadyExistsException e) {
        return read();
      } finally {
        Files.delete(unfinished);
      }
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("the pepper cannot be written", e);
    }
  }

  /**
   * @throws ProblemException {@code vault.pepper-missing}
   */
  byte[] read() {
    try {
      byte[] kept = Files.readAllBytes(file());
      if (kept.length == BYTES) {
        return kept;
      }
    } catch (IOException e) {
      throw new ProblemException(new VaultProblem.PepperMissing(file().toString()), e);
    }
    throw new ProblemException(new VaultProblem.PepperMissing(file().toString()));
  }
}
