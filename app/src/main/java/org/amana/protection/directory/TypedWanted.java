package org.amana.protection.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for, as typed.
 *
 * @param values by the names of the fields; of those that may be ticked several times with blanks
 */
record TypedWanted(Map<String, String> values) {

  static final String SERVICE = "service";
  static final String WHOM = "whom";
  static final String AGE = "age";
  static final String LANGUAGE = "language";
  static final String OPEN = "open";
  static final String FREE = "free";
  static final String NEAR = "near";
  static final String WITHIN = "within";

  static final List<String> FIELDS =
      List.of(SERVICE, WHOM, AGE, LANGUAGE, OPEN, FREE, NEAR, WITHIN);

  private static final int LONGEST_LIFE = 120;
  private static final int HALF_WAY_ROUND = 20_100;

  TypedWanted {
    values = Map.copyOf(values);
  }

  static TypedWanted of(MultiValueMap<String, String> typed) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FIELDS) {
      values.put(field, String.join(" ", typed.getOrDefault(field, List.of())).strip());
    }
    return new TypedWanted(values);
  }

  Form shown() {
    return new Form(values, List.of());
  }

  private String text(String field) {
    return values.getOrDefault(field, "");
  }

  /** Whether anything at all was asked. */
  boolean isEmpty() {
    return values.values().stream().allMatch(String::isEmpty);
  }

  /**
   * Reads it.
   *
   * @param mayAskFree only for colleagues; the public's question would tell it, too
   * @throws ProblemException with every field that is wrong
   */
  Wanted read(Set<String> services, FoundSql areas, boolean mayAskFree) {
    List<Violation> wrong = new ArrayList<>();
    Optional<String> service = some(SERVICE);
    if (service.filter(code -> !services.contains(code)).isPresent()) {
      wrong.add(new Violation(SERVICE, "directory.rule.service"));
    }
    Set<Whom> whom = whom();
    if (whom.size() < ticked().stream().distinct().count()) {
      wrong.add(new Violation(WHOM, "directory.rule.whom"));
    }
    Optional<Integer> age = number(AGE, LONGEST_LIFE, wrong);
    Optional<Integer> within = number(WITHIN, HALF_WAY_ROUND, wrong);
    Optional<Point> near = some(NEAR).flatMap(areas::pointOf);
    if (near.isEmpty() && (some(NEAR).isPresent() || within.isPresent())) {
      wrong.add(new Violation(NEAR, "directory.rule.near"));
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
    boolean isFree = mayAskFree && is(FREE);
    return new Wanted(service, whom, age, some(LANGUAGE), is(OPEN), isFree, near, within);
  }

  private boolean is(String field) {
    return text(field).equals(OfferText.YES);
  }

  private Optional<String> some(String field) {
    return Optional.of(text(field)).filter(text -> !text.isEmpty());
  }

  private List<String> ticked() {
    return Arrays.stream(text(WHOM).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private Set<Whom> whom() {
    return Arrays.stream(Whom.values())
        .filter(one -> ticked().contains(one.code()))
        .collect(Collectors.toSet());
  }

  private Optional<Integer> number(String field, int most, List<Violation> wrong) {
    String text = Formats.europeanDigits(text(field));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) {
      wrong.add(new Violation(field, "directory.rule.number"));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }
}
