package org.amana.protection.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields that a deployment adds to a procedure of this release. It cannot take a step or a field
 * away, so that no file of a deployment makes a guard weaker.
 *
 * @param adds code of the procedure
 * @param asks fields by the code of the step that asks for them
 * @param mayAsk the same for fields that may stay empty
 */
record Addition(
    String adds,
    List<Field> fields,
    Map<String, List<String>> asks,
    Map<String, List<String>> mayAsk) {

  Addition {
    fields = List.copyOf(fields);
    asks = asks == null ? Map.of() : Map.copyOf(asks);
    mayAsk = mayAsk == null ? Map.of() : Map.copyOf(mayAsk);
  }

  Move to(Move move) {
    return new Move(
        move.code(),
        move.words(),
        move.after(),
        move.needs(),
        both(move.asks(), asks.get(move.code())),
        both(move.mayAsk(), mayAsk.get(move.code())),
        move.due(),
        move.within(),
        move.requires(),
        move.closes(),
        move.takesBack(),
        move.uncounts(),
        move.forChild());
  }

  private static List<String> both(List<String> before, @Nullable List<String> more) {
    List<String> all = new ArrayList<>(before);
    all.addAll(more == null ? List.of() : more);
    return all;
  }
}
