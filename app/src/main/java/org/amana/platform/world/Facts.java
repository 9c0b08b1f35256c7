package org.amana.platform.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads the room's files of facts: one fact a line, fields apart by semicolon, # for comments. */
final class Facts {

  private Facts() {}

  static void each(String file, Consumer<List<String>> row) {
    String path = "/world/" + file;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Facts.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          row.accept(List.of(line.split(";", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
