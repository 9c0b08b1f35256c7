package org.amana.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Violation;

/**
 * Why a job failed: its problem, kept so that it can be told later in any reader's language.
 *
 * @param arguments of the problem's messages, by name
 */
public record Failure(
    String code,
    Kind kind,
    Map<String, Object> arguments,
    Optional<Place> place,
    List<Violation> violations) {

  public Failure {
    arguments = Map.copyOf(arguments);
    violations = List.copyOf(violations);
  }

  public String titleKey() {
    return "problem." + code + ".title";
  }

  public String detailKey() {
    return "problem." + code + ".detail";
  }
}
