package org.amana.protection.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One case as the standard has it: nothing in it but values that the standard allows, each in the
 * one way in which it is written here.
 *
 * @param parts in the order of the standard; of a table that a case has once there is one at most
 */
record StandardCase(List<Part> parts) {

  static final StandardCase NOTHING = new StandardCase(List.of());

  /**
   * One row of a table.
   *
   * @param entity code of the table
   * @param values by the name of the field; none is empty
   */
  record Part(String entity, Map<String, String> values) {
    Part {
      values = Map.copyOf(values);
    }

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Part[" + entity + "]";
    }
  }

  StandardCase {
    parts = parts.stream().filter(part -> !part.values().isEmpty()).toList();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  List<Part> of(String entity) {
    return parts.stream().filter(part -> part.entity().equals(entity)).toList();
  }

  /** The first value of a field. */
  Optional<String> value(String field) {
    return parts.stream()
        .flatMap(part -> Optional.ofNullable(part.values().get(field)).stream())
        .findFirst();
  }

  /** The same with the fields that may stay alone. */
  StandardCase only(Predicate<String> fields) {
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      Map<String, String> values = new TreeMap<>(part.values());
      values.keySet().removeIf(fields.negate());
      kept.add(new Part(part.entity(), values));
    }
    return new StandardCase(kept);
  }

  /** Hides what is in it, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "StandardCase[…]";
  }
}
