package org.amana.protection.procedures;

import java.util.Map;

/** What was answered at a step, by the codes of fields; ticks stand with blanks between them. */
record Answered(Map<String, String> values) {

  static final Answered NOTHING = new Answered(Map.of());

  Answered {
    values = Map.copyOf(values);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "Answered[…]";
  }
}
