package org.amana.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;

/**
 * A file that somebody gave us: there, readable, not empty and not too large. More is not known of
 * it.
 *
 * @param named how the user calls it, which is how it is called in what is said about it
 */
public record OutsideFile(Path path, String named, SheetLimits limits) {

  /** Refuses what is no file, is empty or is too large. */
  public OutsideFile {
    check(path, Place.of(named), limits.fileBytes());
  }

  /** The file as a whole, as a place of problems. */
  public Place place() {
    return Place.of(named);
  }

  /** SHA-256 of its bytes, in hexadecimal digits. */
  public String sha256() {
    try (InputStream content = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] some = new byte[1 << 16];
      for (int count = content.read(some); count >= 0; count = content.read(some)) {
        digest.update(some, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.NoSuchFile(place()), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void check(Path path, Place file, long limit) {
    if (Files.isDirectory(path)) {
      throw new ProblemException(new SheetProblem.Folder(file));
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new ProblemException(new SheetProblem.NoSuchFile(file));
    }
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new ProblemException(new SheetProblem.EmptyFile(file));
      }
      if (size > limit) {
        throw new ProblemException(new SheetProblem.TooLarge(file, limit));
      }
    } catch (IOException e) {
      throw new ProblemException(new SheetProblem.NoSuchFile(file), e);
    }
  }
}
