package org.amana.protection.procedures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.language.Words;
import org.amana.protection.consent.InformationGroup;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file makes a procedure that can be gone through. Each answer is the place of the first
 * flaw, such as {@code moves.granted.after.asked}.
 */
final class ProcedureCheck {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Names of what every form has besides. */
  private static final Set<String> TAKEN =
      Set.of("on", "note", "thread", "after", "rests-on", "counted-for");

  private ProcedureCheck() {}

  static Optional<String> flaw(Procedure procedure) {
    return Stream.of(
            flaw("code", isCode(procedure.code())),
            flaw("version", procedure.version() > 0),
            flaw("group", procedure.group() != null),
            flaw("words", isSaid(procedure.words())),
            flaw("about", isSaid(procedure.about())),
            flaw("source", procedure.source() != null && !procedure.source().isBlank()),
            twice("fields", procedure.fields().stream().map(Field::code).toList()),
            twice("moves", procedure.moves().stream().map(Move::code).toList()),
            flaw("moves", procedure.moves().stream().anyMatch(Move::begins)),
            procedure.fields().stream().flatMap(field -> flaw(procedure, field)),
            procedure.moves().stream().flatMap(move -> flaw(procedure, move)))
        .flatMap(found -> found)
        .findFirst();
  }

  private static Stream<String> flaw(String at, boolean isRight) {
    return isRight ? Stream.empty() : Stream.of(at);
  }

  private static boolean isCode(@Nullable String code) {
    return code != null && CODE.matcher(code).matches();
  }

  private static boolean isSaid(@Nullable Words words) {
    return words != null
        && Stream.of(words.en(), words.ar()).noneMatch(text -> text == null || text.isBlank());
  }

  private static Stream<String> twice(String at, List<String> codes) {
    Set<String> seen = new HashSet<>();
    return codes.stream().filter(code -> !seen.add(code)).map(code -> at + "." + code);
  }

  private static Stream<String> flaw(Procedure procedure, Field field) {
    String at = "fields." + field.code();
    List<String> options = field.options().stream().map(Field.Option::code).toList();
    return Stream.of(
            flaw(at, isCode(field.code()) && !TAKEN.contains(field.code())),
            flaw(at + ".kind", field.kind() != null),
            flaw(at + ".words", isSaid(field.words())),
            flaw(at + ".hint", field.hint() == null || isSaid(field.hint())),
            flaw(at + ".options", field.hasOptions() == options.size() > 1),
            twice(at + ".options", options),
            field.options().stream()
                .filter(option -> !isCode(option.code()) || !isSaid(option.words()))
                .map(option -> at + ".options." + option.code()),
            flaw(
                at,
                procedure.moves().stream()
                    .anyMatch(move -> move.fields().anyMatch(field.code()::equals))))
        .flatMap(found -> found);
  }

  private static Stream<String> flaw(Procedure procedure, Move move) {
    String at = "moves." + move.code();
    Set<String> asked = move.fields().collect(Collectors.toSet());
    return Stream.of(
            flaw(at, isCode(move.code())),
            flaw(at + ".words", isSaid(move.words())),
            twice(at, move.fields().toList()),
            move.after().stream()
                .filter(code -> procedure.move(code).isEmpty())
                .map(code -> at + ".after." + code),
            flaw(at + ".after", isReached(procedure, move)),
            asked.stream()
                .filter(code -> procedure.field(code).isEmpty())
                .map(code -> at + ".asks." + code),
            flaw(at + ".forChild", isAnswered(procedure, asked, move)),
            flaw(at + ".due", move.due() == null || isDateOf(procedure, asked, move.due())),
            procedure.fields().stream()
                .filter(field -> asked.contains(field.code()))
                .filter(field -> !isAskable(procedure, field, asked))
                .map(field -> "fields." + field.code() + ".when"))
        .flatMap(found -> found);
  }

  private static boolean isDateOf(Procedure procedure, Set<String> asked, String code) {
    return asked.contains(code)
        && procedure.field(code).filter(field -> field.kind() == Field.Kind.DATE).isPresent();
  }

  private static boolean isAskable(Procedure procedure, Field field, Set<String> asked) {
    Field.When when = field.when();
    return when == null
        || (asked.contains(when.field())
            && procedure
                .field(when.field())
                .filter(other -> when.is().stream().allMatch(is -> other.option(is).isPresent()))
                .isPresent());
  }

  private static boolean isAnswered(Procedure procedure, Set<String> asked, Move move) {
    Map<String, String> answers = move.forChild();
    return answers == null
        || (move.begins()
            && answers.entrySet().stream()
                .allMatch(
                    answer ->
                        asked.contains(answer.getKey())
                            && procedure
                                .field(answer.getKey())
                                .flatMap(field -> field.option(answer.getValue()))
                                .isPresent()));
  }

  /** From a step that begins. */
  private static boolean isReached(Procedure procedure, Move wanted) {
    Set<String> reached = new HashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Move move : procedure.moves()) {
        if (move.begins() || move.after().stream().anyMatch(reached::contains)) {
          grows |= reached.add(move.code());
        }
      }
    }
    return reached.contains(wanted.code());
  }

  /** What a procedure says that comes first, in any of them. */
  static Optional<String> comesFirst(Procedure procedure, Procedures all) {
    Set<String> kinds = all.kinds().collect(Collectors.toSet());
    return procedure.moves().stream()
        .flatMap(
            move ->
                move.requires().stream()
                    .filter(
                        requirement ->
                            !isKnown(requirement, kinds)
                                || !isSaid(requirement.words())
                                || !isAnswer(requirement, all))
                    .map(requirement -> "moves." + move.code() + ".requires." + requirement.what()))
        .findFirst()
        .or(() -> unknown(procedure, all));
  }

  private static boolean isKnown(Move.Requirement requirement, Set<String> kinds) {
    String step = requirement.step();
    String consent = requirement.consent();
    return step == null
        ? consent != null && InformationGroup.of(consent).isPresent()
        : consent == null && kinds.contains(step);
  }

  /** A field that it plans for or counts and that is not there. */
  private static Optional<String> unknown(Procedure procedure, Procedures all) {
    Stream<String> planned =
        procedure.plansFor().stream()
            .filter(name -> all.field(name).isEmpty())
            .map(name -> "plansFor." + name);
    Stream<String> counted =
        procedure.counts().stream()
            .map(Procedure.Counted::field)
            .filter(name -> procedure.field(name).filter(Field::hasOptions).isEmpty())
            .map(name -> "counts." + name);
    return Stream.concat(planned, counted).findFirst();
  }

  private static boolean isAnswer(Move.Requirement requirement, Procedures all) {
    String step = requirement.step();
    String field = requirement.field();
    String is = requirement.is();
    return field == null
        || is == null
        || step == null
        || all.field(step.split("\\.", 2)[0] + "." + field)
            .flatMap(known -> known.option(is))
            .isPresent();
  }
}
