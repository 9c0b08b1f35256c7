package org.amana.protection.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the questions of this release. */
final class QuestionFile {

  private static final String FILE = "/intake/questions.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private QuestionFile() {}

  private record Whole(int version, List<Questions.Group> groups) {}

  static Questions read() {
    try (InputStream in = QuestionFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the application");
      }
      return new Questions(JSON.readValue(in, Whole.class).groups());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
