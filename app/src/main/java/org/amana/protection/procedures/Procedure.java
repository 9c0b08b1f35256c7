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
 */
record Procedure(
    String code,
    int version,
    Group group,
    Words words,
    Words about,
    String source,
    List<Field> fields,
    List<Move> moves) {

  Procedure {
    fields = List.copyOf(fields);
    moves = List.copyOf(moves);
  }

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
    return withFields(
        common.stream()
            .filter(field -> asked.contains(field.code()) && field(field.code()).isEmpty())
            .toList());
  }

  private Procedure withFields(List<Field> more) {
    return new Procedure(
        code,
        version,
        group,
        words,
        about,
        source,
        Stream.concat(fields.stream(), more.stream()).toList(),
        moves);
  }

  /** With what a deployment adds. */
  Procedure with(Addition addition) {
    Procedure wider = withFields(addition.fields());
    return new Procedure(
        code,
        version,
        group,
        words,
        about,
        source,
        wider.fields,
        moves.stream().map(addition::to).toList());
  }
}
