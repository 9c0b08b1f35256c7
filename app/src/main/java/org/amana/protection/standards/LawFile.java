package org.amana.protection.standards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file in which a deployment states what its law covers. */
final class LawFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private LawFile() {}

  private record Written(List<NationalLaw.Stated> laws) {}

  /**
   * Its laws, each from a day on.
   *
   * @throws ProblemException {@code standards.bad-law}; {@code common.unreadable-file}
   */
  static List<NationalLaw.Stated> read(Path file, LawCoverage release) {
    try {
      Written written = JSON.readValue(Files.readAllBytes(file), Written.class);
      if (written.laws() == null || written.laws().isEmpty()) {
        throw bad(file, "laws");
      }
      for (int at = 0; at < written.laws().size(); at++) {
        check(file, written.laws().get(at), "laws." + at, release);
      }
      return written.laws();
    } catch (JacksonException e) {
      throw bad(file, path(e));
    } catch (IOException _) {
      throw new ProblemException(new CommonProblem.UnreadableFile(file.toString()));
    }
  }

  private static void check(Path file, NationalLaw.Stated law, String at, LawCoverage release) {
    if (law.words() == null || law.provision() == null || law.since() == null) {
      throw bad(file, at);
    }
    if ((law.checkedBy() == null) != (law.checkedOn() == null)) {
      throw bad(file, at + ".checkedBy");
    }
    Set<String> known =
        release.forms().stream().map(LawCoverage.Form::code).collect(Collectors.toSet());
    for (LawCoverage.Told told : law.covers()) {
      boolean lacksProvision = told.cover() == Cover.COVERED && told.by() == null;
      if (told.cover() == null || lacksProvision || !known.remove(told.form())) {
        throw bad(file, at + ".covers." + told.form());
      }
    }
  }

  private static String path(JacksonException e) {
    return e.getPath().isEmpty()
        ? "1"
        : e.getPath().stream()
            .map(at -> at.getPropertyName() == null ? "" + at.getIndex() : at.getPropertyName())
            .collect(Collectors.joining("."));
  }

  private static ProblemException bad(Path file, String at) {
    return new ProblemException(new StandardsProblem.BadLaw(file.toString(), at));
  }
}
