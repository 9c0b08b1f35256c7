package org.amana.protection.procedures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Steps of procedures by which another State hears of a person. */
public final class WaysBack {

  /**
   * Those whose authority is of another State without a field that says so: in a return it is the
   * State that the return was proposed to.
   */
  private static final Set<String> BY_NAME = Set.of("return.agreed-there", "return.departed");

  private WaysBack() {}

  /** Steps that do not ask the barrier. */
  public static List<String> unasked() {
    return unaskedWithout("");
  }

  /** The same, had one of them no requirement. */
  public static List<String> unaskedWithout(String step) {
    return ProcedureFiles.read(Optional.empty()).all().stream()
        .flatMap(procedure -> unasked(procedure, step))
        .toList();
  }

  private static Stream<String> unasked(Procedure procedure, String without) {
    return procedure.moves().stream()
        .filter(move -> tells(procedure, move))
        .filter(move -> procedure.kind(move).equals(without) || !isAsking(move))
        .map(procedure::kind);
  }

  /** An authority is named, and a State beside it that is not kept from others. */
  private static boolean tells(Procedure procedure, Move move) {
    boolean isPlaced =
        procedure.fields(move).stream()
            .anyMatch(field -> field.kind() == Field.Kind.PLACE && !field.isForMembers());
    boolean isToAnAuthority = move.fields().anyMatch("authority"::equals);
    return (isPlaced && isToAnAuthority) || BY_NAME.contains(procedure.kind(move));
  }

  private static boolean isAsking(Move move) {
    return move.requires().stream().anyMatch(one -> one.of() == Move.Requirement.Of.FLED);
  }
}
