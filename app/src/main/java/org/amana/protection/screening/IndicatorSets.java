package org.amana.protection.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lists of this release, each a file of {@code screening/}; the shortest first. */
@Component
class IndicatorSets {

  private static final List<String> FILES = List.of("front-line", "children", "ilo-labour");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  private final List<IndicatorSet> all = FILES.stream().map(IndicatorSets::read).toList();

  List<IndicatorSet> all() {
    return all;
  }

  /**
   * The list of a code.
   *
   * @throws ProblemException {@code common.not-found}
   */
  IndicatorSet get(String code) {
    return all.stream()
        .filter(set -> set.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  private static IndicatorSet read(String name) {
    String file = "/screening/" + name + ".json";
    try (InputStream in = IndicatorSets.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the application");
      }
      return JSON.readValue(in, IndicatorSet.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
