package org.amana.protection.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.OpenStep;

/**
 * What was answered in the course of a procedure, as far as it is for the one who asks.
 *
 * @param answers of each step, the first of them first
 */
record Said(List<Map<String, String>> answers) {

  static final Said NOTHING = new Said(List.of());

  Said {
    answers = List.copyOf(answers);
  }

  static Said of(Chronicle.Opened opened, Course course) {
    Map<UUID, OpenStep> open = opened.byId();
    return new Said(
        course.steps().stream()
            .map(step -> Objects.requireNonNull(open.get(step.id())))
            .map(Said::answers)
            .toList());
  }

  private static Map<String, String> answers(OpenStep step) {
    Map<String, String> all = new HashMap<>();
    step.facts(Answered.class).map(Answered::values).ifPresent(all::putAll);
    step.words(Answered.class).map(Answered::values).ifPresent(all::putAll);
    return Map.copyOf(all);
  }

  /** With one more. */
  Said and(Answered more) {
    return new Said(Stream.concat(answers.stream(), Stream.of(more.values())).toList());
  }

  /** Every answer to a field. */
  Stream<String> all(String field) {
    return answers.stream().flatMap(step -> Optional.ofNullable(step.get(field)).stream());
  }

  /** The latest answer to a field. */
  Optional<String> last(String field) {
    return all(field).reduce((_, later) -> later);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Said[…]";
  }
}
