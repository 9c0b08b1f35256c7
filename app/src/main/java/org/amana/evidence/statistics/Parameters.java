package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.problems.ProblemException;

/**
 * What was asked, as it was typed: in an address, in a form or on a command line. Who reads names
 * what it takes, so that nothing is overlooked in silence, and that no way to sort figures slips
 * in.
 */
record Parameters(Map<String, String> typed) {

  Parameters {
    typed = Map.copyOf(typed);
  }

  /** Refuses what is none of the accepted parameters. */
  Parameters only(List<String> accepted) {
    typed.keySet().stream()
        .filter(name -> !accepted.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new ProblemException(
                  new QuestionProblem.UnknownParameter(name, String.join(", ", accepted)));
            });
    return this;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(typed.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  String get(String name) {
    return find(name)
        .orElseThrow(() -> new ProblemException(new QuestionProblem.MissingParameter(name)));
  }

  /** A value that is one of a few. */
  String oneOf(String name, String value, Set<String> accepted) {
    if (!accepted.contains(value)) {
      throw unknown(name, value, accepted);
    }
    return value;
  }

  /** Values with commas between them. */
  List<String> list(String name) {
    return find(name)
        .map(text -> Arrays.stream(text.split("\\s*,\\s*")).distinct().toList())
        .orElse(List.of());
  }

  static ProblemException unknown(String name, String value, Iterable<String> accepted) {
    return new ProblemException(
        new QuestionProblem.UnknownValue(name, value, String.join(", ", accepted)));
  }

  /** A number of a row; zero where none is given. */
  int row(String name) {
    String typed = find(name).orElse("0");
    if (!typed.matches("\\d{1,9}")) {
      throw unknown(name, typed, List.of("0\u2026999999999"));
    }
    return Integer.parseInt(typed);
  }
}
