package org.amana.protection.procedures;

import java.util.HashMap;
import java.util.Map;

/** What was answered at a step, by the codes of fields; ticks stand with blanks between them. */
record Answered(Map<String, String> values) {

  static final Answered NOTHING = new Answered(Map.of());

  Answered {
    values = Map.copyOf(values);
  }

  /** With more. */
  Answered with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more);
    return new Answered(all);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Answered[…]";
  }
}
