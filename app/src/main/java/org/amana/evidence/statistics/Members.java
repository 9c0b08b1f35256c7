package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The values of one axis in an edition, and which of them a cell has.
 *
 * <p>Citizenship: a label that means "own nationals" is the State that reports; a label that names
 * no single State keeps a line of its own, by the kind of label that it is.
 */
final class Members {

  /** The member of labels such as "Nationals". */
  static final String OWN_NATIONALS = "own-nationals";

  private static final int OWN = -2;
  private static final List<Flow> FLOWS = List.of(Flow.values());

  private final Axis axis;
  private final Dictionary dictionary;
  private final List<String> codes;
  private final int[] byPlace;
  private final int[] byCategory;

  private Members(Axis axis, Dictionary dictionary, List<String> codes) {
    this.axis = axis;
    this.dictionary = dictionary;
    this.codes = codes;
    Map<String, Integer> positions = new LinkedHashMap<>();
    codes.forEach(code -> positions.put(code, positions.size()));
    byPlace =
        dictionary.reporters().stream()
            .mapToInt(reporter -> positions.getOrDefault(ofReporter(axis).apply(reporter), -1))
            .toArray();
    byCategory =
        dictionary.categories().stream()
            .mapToInt(category -> position(category, positions))
            .toArray();
  }

  private int position(Dictionary.Category category, Map<String, Integer> positions) {
    if (category.breakdown() != axis.breakdown()) {
      return -1;
    }
    boolean isOwn = axis.isOfStates() && category.member().equals(OWN_NATIONALS);
    return isOwn ? OWN : positions.getOrDefault(category.member(), -1);
  }

  static Members of(Axis axis, Question question, Dictionary dictionary) {
    return new Members(axis, dictionary, values(axis, question, dictionary).distinct().toList());
  }

  private static Stream<String> values(Axis axis, Question question, Dictionary dictionary) {
    return switch (axis) {
      case REGION, SUBREGION, STATE -> dictionary.reporters().stream().map(ofReporter(axis));
      case YEAR -> question.years().each().mapToObj(Integer::toString);
      case SEX -> Arrays.stream(Sex.values()).skip(1).map(Sex::code);
      case AGE -> Arrays.stream(Age.values()).skip(1).map(Age::code);
      case FORM -> categories(axis, dictionary);
      case CITIZENSHIP, REPATRIATION ->
          Stream.concat(
              dictionary.reporters().stream().map(Dictionary.Reporter::code),
              categories(axis, dictionary).filter(member -> !member.equals(OWN_NATIONALS)));
      case FLOW -> Arrays.stream(Flow.values()).map(Flow::code);
      case INDICATOR -> question.indicators().stream().map(Indicator::code);
    };
  }

  private static Stream<String> categories(Axis axis, Dictionary dictionary) {
    return dictionary.categories().stream()
        .filter(category -> category.breakdown() == axis.breakdown())
        .map(Dictionary.Category::member);
  }

  private static Function<Dictionary.Reporter, String> ofReporter(Axis axis) {
    return switch (axis) {
      case REGION -> reporter -> reporter.home().region();
      case SUBREGION -> reporter -> reporter.home().subregion();
      case STATE, CITIZENSHIP, REPATRIATION, FLOW, FORM, YEAR, SEX, AGE, INDICATOR ->
          Dictionary.Reporter::code;
    };
  }

  List<String> codes() {
    return codes;
  }

  boolean isOfPlaceOrCategory() {
    return switch (axis) {
      case REGION, SUBREGION, STATE, FORM, CITIZENSHIP, REPATRIATION, FLOW -> true;
      case YEAR, SEX, AGE, INDICATOR -> false;
    };
  }

  /** The position of the value that a place and category have; below zero for none. */
  int index(int place, int category) {
    return switch (axis) {
      case REGION, SUBREGION, STATE -> byPlace[place];
      case FORM -> byCategory[category];
      case CITIZENSHIP, REPATRIATION ->
          byCategory[category] == OWN ? byPlace[place] : byCategory[category];
      case FLOW -> FLOWS.indexOf(flow(place, category));
      case YEAR, SEX, AGE, INDICATOR -> throw new IllegalStateException(axis + " is a column");
    };
  }

  private Flow flow(int place, int category) {
    Dictionary.Category label = dictionary.categories().get(category);
    Dictionary.Reporter reporter = dictionary.reporters().get(place);
    if (label.member().equals(OWN_NATIONALS) || label.member().equals(reporter.code())) {
      return Flow.DOMESTIC;
    }
    Dictionary.Home home = label.home();
    if (home == null) {
      return label.member().equals(Flow.TOTAL.code()) ? Flow.TOTAL : Flow.UNKNOWN;
    }
    if (home.subregion().equals(reporter.home().subregion())) {
      return Flow.WITHIN_SUBREGION;
    }
    return Objects.equals(home.region(), reporter.home().region())
        ? Flow.WITHIN_REGION
        : Flow.BETWEEN_REGIONS;
  }
}
