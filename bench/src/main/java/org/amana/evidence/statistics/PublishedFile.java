package org.amana.evidence.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** UNODC's file of 58,769 rows, where it lies beside the checkout; else the one that is named. */
final class PublishedFile {

  private static final String BESIDE = "data/glotip/data_glotip_2025-04-14.xlsx";

  private PublishedFile() {}

  static Path find(String[] arguments) throws IOException {
    String shared = Optional.ofNullable(System.getenv("AMANA_SHARED")).orElse("../shared");
    Path file = arguments.length > 0 ? Path.of(arguments[0]) : Path.of(shared).resolve(BESIDE);
    if (!Files.isReadable(file)) {
      throw new IOException(
          file + " is not there; name UNODC's file: ./amana bench import FILE.xlsx");
    }
    return file;
  }
}
