package org.amana.protection.procedures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Words;

/**
 * How one right of a person is worked for, as a file has it: which steps there are, which may
 * follow which, and what each asks for. What changes in it gets a new version.
 *
 * @param about what it is for, in a sentence or two for whoever works with it
 * @param source the provisions that ask for it
 * @param isOnce whether only one of it goes on at a time in a case
 * @param plansFor fields of other procedures, such as {@code discrimination.need}, that are to be
 *     planned for in this one
 * @param counts choices that are counted for figures, without whose they are
 */
record Procedure(
    String code,
    int version,
    Group group,
    Words words,
    Words about,
    String source,
    boolean isOnce,
    List<String> plansFor,
    List<Counted> counts,
    List<Field> fields,
    List<Move> moves) {

  Procedure {
    plansFor = plansFor == null ? List.of() : List.copyOf(plansFor);
    counts = counts == null ? List.of() : List.copyOf(counts);
    fields = List.copyOf(fields);
    moves = List.copyOf(moves);
  }

  /**
   * A choice that is counted.
   *
   * @param line as figures call it
   */
  record Counted(String field, String line) {}

  /** As they stand together on a page, in this order. */
  enum Group {
    VOICE,
    HELP,
    CHILD,
    REMEDIES,
    RETURN,
    CASE;

    public String key() {
      return "procedures.group." + Hyphened.of(this);
    }
  }

  Optional<Move> move(String wanted) {
    return moves.stream().filter(move -> move.code().equals(wanted)).findFirst();
  }

  Optional<Field> field(String wanted) {
    return fields.stream().filter(field -> field.code().equals(wanted)).findFirst();
  }

  /** What a step asks for, in the order of the page. */
  public List<Field> fields(Move move) {
    return move.fields().map(code -> field(code).orElseThrow()).toList();
  }

  /** Those that may follow. */
  List<Move> after(Optional<Move> last) {
    return moves.stream().filter(move -> move.follows(last)).toList();
  }

  /** As the chronicle calls it. */
  String kind(Move move) {
    return code + "." + move.code();
  }

  /** With the common fields that its steps ask for and that it does not define itself. */
  Procedure withThoseItUses(List<Field> common) {
    Set<String> asked = moves.stream().flatMap(Move::fields).collect(Collectors.toSet());
    return with(
        common.stream()
            .filter(field -> asked.contains(field.code()) && field(field.code()).isEmpty())
            .toList(),
        moves);
  }

  private Procedure with(List<Field> more, List<Move> changed) {
    return new Procedure(
        code,
        version,
        group,
        words,
        about,
        source,
        isOnce,
        plansFor,
        counts,
        Stream.concat(fields.stream(), more.stream()).toList(),
        changed);
  }

  /** With what a deployment adds. */
  Procedure with(Addition addition) {
    return with(addition.fields(), moves.stream().map(addition::to).toList());
  }
}
