package org.amana.evidence.statistics;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that somebody wants read in.
 *
 * @param named how they call it, which is how it is called in what is said about it
 * @param as the edition's name; without one it is that of the publication
 * @param by who does it
 */
public record GivenFile(FileForm form, Path path, String named, Optional<String> as, String by) {

  String shortName() {
    return shortName(named);
  }

  /** The last part of a file's name, whatever system wrote it. */
  static String shortName(String named) {
    return named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
  }
}
