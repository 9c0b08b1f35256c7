package org.amana.protection.procedures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.MoreWords;
import org.amana.platform.language.Words;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.chronicle.Step;

/** Every procedure of this node, in the order of the pages. */
final class Procedures {

  private final Map<String, Procedure> byCode = new LinkedHashMap<>();

  Procedures(List<Procedure> all) {
    all.forEach(procedure -> byCode.put(procedure.code(), procedure));
  }

  List<Procedure> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * The procedure of a code.
   *
   * @throws ProblemException {@code common.not-found}
   */
  Procedure get(String code) {
    return Optional.ofNullable(byCode.get(code))
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /** A field by its procedure and its code, such as {@code discrimination.need}. */
  Optional<Field> field(String name) {
    String[] parts = name.split("\\.", 2);
    return parts.length < 2
        ? Optional.empty()
        : Optional.ofNullable(byCode.get(parts[0])).flatMap(one -> one.field(parts[1]));
  }

  /** Empty for a step that no procedure of this node knows. */
  Optional<Procedure> of(Step step) {
    return Optional.ofNullable(byCode.get(step.kind().split("\\.", 2)[0]));
  }

  /** Whose move a step is; empty when this node knows none. */
  Optional<Move> move(Step step) {
    return of(step)
        .flatMap(
            procedure ->
                procedure.moves().stream()
                    .filter(move -> procedure.kind(move).equals(step.kind()))
                    .findFirst());
  }

  /**
   * A step that was not entered by somebody who may take it counts for nothing, whatever wrote it.
   */
  boolean counts(Step step) {
    return move(step).filter(move -> move.needs() == step.needs()).isPresent();
  }

  /** The message key of what is said when a requirement is missing. */
  static String key(Procedure procedure, Move move, Move.Requirement requirement) {
    return "procedures.requires."
        + procedure.kind(move)
        + "."
        + move.requires().indexOf(requirement);
  }

  /** What the timeline and the log call each step, and what is said when something comes first. */
  MoreWords words() {
    Map<String, Words> texts = new HashMap<>();
    for (Procedure procedure : all()) {
      texts.put("procedures.name." + procedure.code(), procedure.words());
      for (Procedure.Counted counted : procedure.counts()) {
        procedure
            .field(counted.field())
            .orElseThrow()
            .options()
            .forEach(
                option ->
                    texts.put(
                        "procedures.counted." + counted.line() + "." + option.code(),
                        option.words()));
      }
      for (Move move : procedure.moves()) {
        texts.put(
            "oversight.action." + Courses.ROOM + "." + procedure.kind(move),
            new Words(
                procedure.words().en() + " · " + move.words().en(),
                procedure.words().ar() + " · " + move.words().ar()));
        move.requires()
            .forEach(
                requirement -> texts.put(key(procedure, move, requirement), requirement.words()));
      }
    }
    return new MoreWords(texts);
  }

  /** Every kind of step. */
  Stream<String> kinds() {
    return all().stream().flatMap(procedure -> procedure.moves().stream().map(procedure::kind));
  }
}
