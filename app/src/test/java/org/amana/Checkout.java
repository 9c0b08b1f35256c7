package org.amana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as the tests of house rules read them. */
public final class Checkout {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Checkout() {}

  static Path root() {
    return ROOT;
  }

  public static Path file(String relative) {
    return ROOT.resolve(relative);
  }

  public static Path mainResources() {
    return file("app/src/main/resources");
  }

  static Path testResource(String relative) {
    return file("app/src/test/resources").resolve(relative);
  }

  /** Every file below a folder whose name ends so, in a stable order. */
  static List<Path> below(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that people know the file by. */
  static String nameOf(Path file) {
    return ROOT.relativize(file.toAbsolutePath()).toString();
  }
}
