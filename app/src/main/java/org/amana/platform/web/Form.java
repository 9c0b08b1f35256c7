package org.amana.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amana.platform.problems.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it: what was typed, and what is wrong with it. The fragments of {@code
 * web/form} draw it; a form that came back with violations keeps every value but passwords.
 *
 * @param values by the field's name
 * @param violations in the order of the fields
 */
public record Form(Map<String, String> values, List<Violation> violations) {

  /** One choice of a list: what is sent, and what the reader sees. */
  public record Option(String value, String label) {}

  public Form {
    values = Map.copyOf(values);
    violations = List.copyOf(violations);
  }

  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  public Form with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Form(more, violations);
  }

  public Form withViolations(List<Violation> found) {
    return new Form(values, found);
  }

  /** What was typed into the field, or nothing. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether this is one of the values that were ticked: they stand with blanks between them. */
  public boolean isTicked(String name, String value) {
    return List.of(value(name).split(" ", -1)).contains(value);
  }

  public boolean isWrong(String name) {
    return violations.stream().anyMatch(violation -> violation.field().equals(name));
  }

  /** The message key of the first rule that the field breaks. */
  public String rule(String name) {
    return violations.stream()
        .filter(violation -> violation.field().equals(name))
        .map(Violation::code)
        .findFirst()
        .orElseThrow();
  }

  /** The ids of the texts that describe the field, for {@code aria-describedby}. */
  public @Nullable String described(String name, @Nullable Object hint) {
    String hinted = hint == null ? "" : name + "-hint ";
    String wrong = isWrong(name) ? name + "-error" : "";
    String ids = (hinted + wrong).strip();
    return ids.isEmpty() ? null : ids;
  }
}
