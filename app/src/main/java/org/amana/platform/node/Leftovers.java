package org.amana.platform.node;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** What a process that was killed during the first start has left half-made. */
final class Leftovers {

  static final String CREATING = "creating-";
  static final String UNPACKING = "unpacking-";

  private Leftovers() {}

  /** The caller holds the turn, so that nobody is making anything. */
  static void removeFrom(Path folder) throws IOException {
    try (DirectoryStream<Path> halfMade =
        Files.newDirectoryStream(folder, "{" + CREATING + "," + UNPACKING + "}*")) {
      for (Path one : halfMade) {
        remove(one);
      }
    }
  }

  private static void remove(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
