package org.amana.protection.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A form as it was typed, and what turns out to be wrong with it while it is read. */
final class Typed {

  static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 10_000;

  private final Map<String, String> values = new HashMap<>();
  private final List<Violation> wrong = new ArrayList<>();

  Typed(MultiValueMap<String, String> sent) {
    sent.forEach((name, all) -> values.put(name, String.join(" ", all).strip()));
  }

  Form shown() {
    return new Form(values, List.of());
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  void must(boolean isRight, String field, String rule) {
    if (!isRight) {
      wrong.add(new Violation(field, rule));
    }
  }

  /** The day of the step: today or before, and not before the step that it follows. */
  Optional<LocalDate> day(LocalDate today, Optional<LocalDate> last) {
    Optional<LocalDate> on = date("on");
    on.ifPresent(
        day -> {
          must(!day.isAfter(today), "on", "consent.rule.future");
          must(last.filter(day::isBefore).isEmpty(), "on", "consent.rule.before-last");
        });
    return on;
  }

  Optional<LocalDate> date(String field) {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(value(field))));
    } catch (DateTimeException _) {
      must(false, field, "consent.rule.date");
      return Optional.empty();
    }
  }

  <E extends Enum<E>> Optional<E> choice(String field, Class<E> list) {
    Optional<E> chosen = constant(value(field), list);
    must(chosen.isPresent(), field, "consent.rule." + field);
    return chosen;
  }

  /** At least one of them. */
  <E extends Enum<E>> Set<E> choices(String field, Class<E> list) {
    Set<E> chosen =
        Arrays.stream(value(field).split(" ", -1))
            .flatMap(code -> constant(code, list).stream())
            .collect(Collectors.toUnmodifiableSet());
    must(!chosen.isEmpty(), field, "consent.rule." + field);
    return chosen;
  }

  private static <E extends Enum<E>> Optional<E> constant(String code, Class<E> list) {
    return Arrays.stream(list.getEnumConstants())
        .filter(one -> Hyphened.of(one).equals(code))
        .findFirst();
  }

  Optional<UUID> id(String field) {
    try {
      return Optional.of(UUID.fromString(value(field)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * What was written.
   *
   * @param required the field that may not stay empty; null when all may
   */
  Said said(@Nullable String required) {
    if (required != null) {
      must(!value(required).isEmpty(), required, "consent.rule.no-" + required);
    }
    must(value("words").length() <= LONGEST_TEXT, "words", "consent.rule.too-long");
    for (String line : List.of("evidence", "interpreter", "guardian")) {
      must(value(line).length() <= LONGEST_LINE, line, "consent.rule.too-long-line");
    }
    return new Said(value("words"), value("evidence"), value("interpreter"), value("guardian"));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException with every field that is wrong
   */
  void mustBeRight() {
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
  }

  /** Hides what was typed. */
  @Override
  public String toString() {
    return "Typed[…]";
  }
}
