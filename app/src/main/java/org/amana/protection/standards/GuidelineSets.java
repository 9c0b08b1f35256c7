package org.amana.protection.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sets of this release. */
@Component
class GuidelineSets {

  /** What a measure has to be held against before it is approved. */
  static final String RIGHTS = "rights-safeguards";

  static final List<String> OF_THIS_RELEASE =
      List.of(RIGHTS, "ohchr-2002", "unicef-2006", "odihr-referral");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  private final List<GuidelineSet> all =
      OF_THIS_RELEASE.stream().map(name -> read(name, GuidelineSet.class)).toList();

  static <T> T read(String name, Class<T> type) {
    String file = "/standards/" + name + ".json";
    try (InputStream in = GuidelineSets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the application");
      }
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<GuidelineSet> all() {
    return all;
  }

  /**
   * The set of a code.
   *
   * @throws ProblemException {@code common.not-found}
   */
  GuidelineSet get(String code) {
    return all.stream()
        .filter(set -> set.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }
}
