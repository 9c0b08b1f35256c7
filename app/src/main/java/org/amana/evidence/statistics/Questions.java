package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** Understands what is asked about an edition of counts. */
@Component
class Questions {

  /** The parameters that say which counts are meant. */
  static final List<String> ACCEPTED =
      List.of(
          "dataset",
          "indicator",
          "place",
          "years",
          "by",
          "sex",
          "age",
          "form",
          "citizenship",
          "repatriation",
          "flow");

  /** Axes that one value can be asked of; places have a parameter of their own. */
  private static final List<Axis> FILTERS =
      List.of(Axis.SEX, Axis.AGE, Axis.FORM, Axis.CITIZENSHIP, Axis.REPATRIATION, Axis.FLOW);

  private static final String WORLD = "world";

  private final Statistics statistics;
  private final Territories territories;

  Questions(Statistics statistics, Territories territories) {
    this.statistics = statistics;
    this.territories = territories;
  }

  /** The question, told apart by the axes of {@code by}. */
  Question parse(Parameters asked) {
    Edition edition = statistics.edition(asked.get("dataset"));
    if (edition.form() != EditionForm.GLOTIP) {
      throw new ProblemException(new QuestionProblem.WrongForm(edition.name()));
    }
    Dictionary dictionary = statistics.dictionary(edition);
    return new Question(
        edition.name(),
        List.of(indicator(asked)),
        years(asked, dictionary),
        by(asked),
        where(asked, dictionary));
  }

  private static Indicator indicator(Parameters asked) {
    String code = asked.get("indicator");
    return Coded.withCode(Indicator.class, code)
        .orElseThrow(
            () ->
                Parameters.unknown(
                    "indicator",
                    code,
                    Arrays.stream(Indicator.values()).map(Indicator::code).toList()));
  }

  static Years years(Parameters asked, Dictionary dictionary) {
    return asked
        .find("years")
        .map(
            typed ->
                Years.parse(typed)
                    .orElseThrow(() -> new ProblemException(new QuestionProblem.BadYears(typed))))
        .orElse(dictionary.years());
  }

  /** Year and indicator are no choice: every answer is told by year, and has one indicator. */
  private static List<Axis> by(Parameters asked) {
    List<Axis> choice =
        Stream.of(Axis.values())
            .filter(axis -> axis != Axis.YEAR && axis != Axis.INDICATOR)
            .toList();
    return asked.list("by").stream()
        .map(
            code ->
                Axis.withCode(code)
                    .filter(choice::contains)
                    .orElseThrow(
                        () ->
                            Parameters.unknown(
                                "by", code, choice.stream().map(Axis::code).toList())))
        .toList();
  }

  private Map<Axis, String> where(Parameters asked, Dictionary dictionary) {
    Map<Axis, String> where = new EnumMap<>(Axis.class);
    asked
        .find("place")
        .filter(place -> !place.equals(WORLD))
        .ifPresent(place -> where.putAll(territories.parse(place, dictionary)));
    for (Axis axis : FILTERS) {
      asked
          .find(axis.code())
          .ifPresent(value -> where.put(axis, value(axis, value, asked, dictionary)));
    }
    return where;
  }

  private String value(Axis axis, String typed, Parameters asked, Dictionary dictionary) {
    Set<String> values =
        switch (axis) {
          case SEX -> Arrays.stream(Sex.values()).skip(1).map(Sex::code).collect(sorted());
          case AGE -> Arrays.stream(Age.values()).skip(1).map(Age::code).collect(sorted());
          case FLOW -> Arrays.stream(Flow.values()).map(Flow::code).collect(sorted());
          case FORM, CITIZENSHIP, REPATRIATION, REGION, SUBREGION, STATE, YEAR, INDICATOR ->
              dictionary.categories().stream()
                  .filter(category -> category.breakdown() == axis.breakdown())
                  .map(Dictionary.Category::member)
                  .collect(sorted());
        };
    if (axis.isOfStates() && !values.contains(typed)) {
      return territories.state(typed, dictionary);
    }
    return asked.oneOf(axis.code(), typed, values);
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }
}
