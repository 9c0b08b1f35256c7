package org.amana.protection.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.world.World;

/**
 * A provider as typed.
 *
 * @param kind by its code
 * @param state where they are, by its code, or nothing
 * @param organisation of this node, by its name, or nothing
 */
record TypedProvider(String name, String kind, String state, String organisation) {

  static final String NAME = "name";
  static final String KIND = "kind";
  static final String STATE = "state";
  static final String ORGANISATION = "organisation";

  private static final int LONGEST_NAME = 200;

  static TypedProvider of(Map<String, String> typed) {
    return new TypedProvider(
        typed.getOrDefault(NAME, "").strip(),
        typed.getOrDefault(KIND, "").strip(),
        typed.getOrDefault(STATE, "").strip(),
        typed.getOrDefault(ORGANISATION, "").strip());
  }

  Form shown() {
    return Form.empty()
        .with(NAME, name)
        .with(KIND, kind)
        .with(STATE, state)
        .with(ORGANISATION, organisation);
  }

  Optional<ProviderKind> kindOf() {
    return Arrays.stream(ProviderKind.values()).filter(one -> one.code().equals(kind)).findFirst();
  }

  Optional<String> stateOf() {
    return Optional.of(state).filter(code -> !code.isEmpty());
  }

  List<Violation> violations(World world) {
    List<Violation> found = new ArrayList<>();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      found.add(new Violation(NAME, "directory.rule.name"));
    }
    if (kindOf().isEmpty()) {
      found.add(new Violation(KIND, "directory.rule.kind"));
    }
    if (!state.isEmpty() && world.find(state).isEmpty()) {
      found.add(new Violation(STATE, "directory.rule.state"));
    }
    return found;
  }

  void mustBeWhole(World world) {
    List<Violation> found = violations(world);
    if (!found.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(found));
    }
  }
}
