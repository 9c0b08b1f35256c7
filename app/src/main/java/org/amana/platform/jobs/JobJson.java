package org.amana.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.problems.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What jobs keep as JSON: arguments of messages, and problems. Numbers stay numbers, because
 * messages have plurals; anything else is kept as the text that a message would show.
 */
final class JobJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

  private JobJson() {}

  static String write(List<Object> arguments) {
    return JSON.writeValueAsString(arguments.stream().map(JobJson::plain).toList());
  }

  static List<Object> readList(String json) {
    return JSON.readValue(json, LIST);
  }

  static String write(Problem problem) {
    Map<String, Object> arguments =
        problem.arguments().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    return JSON.writeValueAsString(
        new Failure(
            problem.code(), problem.kind(), arguments, problem.place(), problem.violations()));
  }

  static Failure readFailure(String json) {
    return JSON.readValue(json, Failure.class);
  }

  private static Object plain(Object value) {
    return Stream.of(Integer.class, Long.class, Double.class, Boolean.class)
            .anyMatch(type -> type.isInstance(value))
        ? value
        : String.valueOf(value);
  }
}
