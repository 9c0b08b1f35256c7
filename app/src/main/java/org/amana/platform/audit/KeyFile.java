package org.amana.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.amana.platform.problems.ProblemException;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.VerifyingKey;

/**
 * The file with the key of a log, readable by its owner alone. Beside it lie the public keys
 * ({@code .public}), the newest checkpoint that was signed here ({@code .newest}), and for a moment
 * of a rotation the key that is to take over ({@code .next}).
 */
record KeyFile(Path path) {

  private Path beside(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  Path publicKeys() {
    return beside(".public");
  }

  boolean exists() {
    return Files.exists(path);
  }

  SigningKey create(String name, SecureRandom random) throws IOException {
    SigningKey key = SigningKey.make(name, random);
    write(path, key);
    tell(key.known());
    return key;
  }

  /** A key that takes over once a checkpoint says so. */
  SigningKey prepareNext(String name, SecureRandom random) throws IOException {
    SigningKey next = SigningKey.make(name, random);
    Files.deleteIfExists(beside(".next"));
    write(beside(".next"), next);
    return next;
  }

  private static void write(Path file, SigningKey key) throws IOException {
    Path begun = file.resolveSibling(file.getFileName() + ".begun");
    Files.deleteIfExists(begun);
    Files.createFile(
        begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(begun, key.written(), StandardCharsets.UTF_8, StandardOpenOption.SYNC);
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void tell(VerifyingKey key) throws IOException {
    Files.writeString(
        publicKeys(), key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * The key that signs now.
   *
   * @param last the newest checkpoint: where it was handed to the next key, that one takes over
   * @throws ProblemException when the file is missing or is no key
   */
  SigningKey read(Optional<Note> last) throws IOException {
    try {
      Optional<SigningKey> next = readNext();
      if (next.isPresent() && last.isPresent() && next.get().known().hasSigned(last.get())) {
        Files.move(beside(".next"), path, StandardCopyOption.ATOMIC_MOVE);
        tell(next.get().known());
      }
      return SigningKey.parse(Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new ProblemException(new AuditProblem.KeyMissing(path.toString()), e);
    } catch (Malformed e) {
      throw new ProblemException(new AuditProblem.KeyDamaged(path.toString()), e);
    }
  }

  private Optional<SigningKey> readNext() throws IOException, Malformed {
    Path next = beside(".next");
    return Files.exists(next)
        ? Optional.of(SigningKey.parse(Files.readString(next)))
        : Optional.empty();
  }

  /** The newest checkpoint that was signed with this file, as far as it is known. */
  Optional<Note> newest() throws IOException {
    try {
      return Optional.of(Note.parse(Files.readString(beside(".newest"))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (Malformed e) {
      throw new ProblemException(new AuditProblem.KeyDamaged(beside(".newest").toString()), e);
    }
  }

  void remember(Note checkpoint) throws IOException {
    Path begun = beside(".newest.begun");
    Files.writeString(begun, checkpoint.toString());
    Files.move(begun, beside(".newest"), StandardCopyOption.ATOMIC_MOVE);
  }
}
