package org.amana.evidence.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.world.Place;
import org.amana.platform.world.World;
import org.springframework.stereotype.Component;

/**
 * Counts editions that hold one record for each person, by up to three of their variables. That
 * nobody asked, that nobody knows and that the answer is no stay different things.
 */
@Component
class Records {

  /** The most variables of a table. */
  static final int MOST_VARIABLES = 3;

  /** The most lines of a table; more would be records again. */
  private static final int MOST_LINES = 20_000;

  /** One answer as it is shown: values by name, then the answers that are none. */
  private record Shown(boolean isNoAnswer, String name) {}

  private final RecordSql sql;
  private final World world;
  private final Messages messages;
  private final Map<String, Place> byAlpha2;

  Records(RecordSql sql, World world, Messages messages) {
    this.sql = sql;
    this.world = world;
    this.messages = messages;
    this.byAlpha2 =
        world.all().stream()
            .collect(
                Collectors.toMap(Place::alpha2, Function.identity(), (first, second) -> first));
  }

  List<String> variables(Edition edition) {
    return sql.variables(edition.id());
  }

  /** The count of records for each combination of answers, by name; never by the count. */
  Sheet sheet(Edition edition, List<String> chosen, Language language) {
    List<Integer> positions = positions(edition, chosen);
    Map<List<Integer>, Shown> shown = shown(edition, positions, language);
    List<RecordSql.Counted> counted = sql.counts(edition.id(), positions, MOST_LINES + 1);
    if (counted.size() > MOST_LINES) {
      throw new ProblemException(new QuestionProblem.TableTooLarge(MOST_LINES));
    }
    Map<RecordSql.Counted, List<Shown>> names = new HashMap<>();
    counted.forEach(count -> names.put(count, names(count, positions, shown)));
    List<Sheet.Line> lines =
        counted.stream()
            .sorted(Comparator.comparing(names::get, byName(language)))
            .map(count -> line(names.getOrDefault(count, List.of()), count.records()))
            .toList();
    return new Sheet(
        "records",
        messages.text(language, "statistics.sheet.records.title"),
        messages.text(language, "statistics.sheet.records.note"),
        String.join(" · ", chosen),
        List.of(new Sheet.Column(messages.text(language, "statistics.column.records"), true)),
        lines,
        lines.size() <= 40 ? "bar" : "");
  }

  private List<Integer> positions(Edition edition, List<String> chosen) {
    List<String> all = variables(edition);
    return chosen.stream()
        .map(
            name -> {
              int position = all.indexOf(name);
              if (position < 0) {
                throw Parameters.unknown("by", name, all);
              }
              return position;
            })
        .toList();
  }

  private Map<List<Integer>, Shown> shown(
      Edition edition, List<Integer> positions, Language language) {
    Map<List<Integer>, Shown> shown = new HashMap<>();
    for (RecordSql.Answered answer : sql.answers(edition.id(), positions)) {
      shown.put(List.of(answer.position(), answer.id()), shown(answer, language));
    }
    return shown;
  }

  private Shown shown(RecordSql.Answered answer, Language language) {
    boolean isValue = answer.meaning().equals(CtdcAnswer.VALUE.code());
    if (!isValue) {
      boolean isAnswer =
          answer.meaning().equals(CtdcAnswer.YES.code())
              || answer.meaning().equals(CtdcAnswer.NO.code());
      return new Shown(!isAnswer, messages.text(language, "statistics.answer." + answer.meaning()));
    }
    Place place = byAlpha2.get(answer.raw());
    return new Shown(false, place == null ? answer.raw() : world.name(place, language));
  }

  private static List<Shown> names(
      RecordSql.Counted count, List<Integer> positions, Map<List<Integer>, Shown> shown) {
    return IntStream.range(0, positions.size())
        .mapToObj(
            i ->
                shown.getOrDefault(
                    List.of(positions.get(i), count.codes().get(i)), new Shown(true, "")))
        .toList();
  }

  private static Comparator<List<Shown>> byName(Language language) {
    Comparator<Shown> one =
        Comparator.comparing(Shown::isNoAnswer)
            .thenComparing(Shown::name, Formats.alphabetical(language));
    return (first, second) -> {
      for (int i = 0; i < first.size(); i++) {
        int difference = one.compare(first.get(i), second.get(i));
        if (difference != 0) {
          return difference;
        }
      }
      return 0;
    };
  }

  private static Sheet.Line line(List<Shown> names, long records) {
    String name = names.stream().map(Shown::name).collect(Collectors.joining(" · "));
    return new Sheet.Line(name, List.of(Sheet.Cell.count(records, "")), false);
  }
}
