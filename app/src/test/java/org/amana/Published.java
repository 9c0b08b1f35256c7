package org.amana;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The published files that the project is checked against. They are no part of it: they lie in the
 * folder {@code shared} beside the checkout, or where {@code AMANA_SHARED} says, and tests that
 * need them are skipped where they are not.
 */
public final class Published {

  private Published() {}

  /** A file below {@code shared/data}. */
  public static Path file(String relative) {
    Path file =
        Optional.ofNullable(System.getProperty("AMANA_SHARED", System.getenv("AMANA_SHARED")))
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared"))
            .resolve("data")
            .resolve(relative);
    assumeTrue(Files.isRegularFile(file), () -> file + " is not on this machine");
    return file;
  }

  /** UNODC's statistics as they were published on 14 April 2025. */
  public static Path glotip() {
    return file("glotip/data_glotip_2025-04-14.xlsx");
  }
}
