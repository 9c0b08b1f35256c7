package org.amana.protection.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;

/** What is typed of a plan: the plan itself, a need of it, a count of people. */
final class TypedPlan {

  private static final int LONGEST = 200;
  private static final int MOST = 1_000_000;

  private final Map<String, String> typed;
  private final List<Violation> wrong = new ArrayList<>();

  private TypedPlan(Map<String, String> typed) {
    this.typed = typed;
  }

  static Plan plan(UUID id, Map<String, String> typed) {
    TypedPlan form = new TypedPlan(typed);
    String name = form.line("name");
    String region = form.line("region");
    Optional<LocalDate> starts = form.day("starts");
    Optional<LocalDate> ends = form.day("ends");
    if (starts.isPresent() && ends.filter(starts.get()::isAfter).isPresent()) {
      form.wrong("ends", "directory.rule.days");
    }
    form.mustBeWhole();
    return new Plan(id, name, region, starts.orElseThrow(), ends.orElseThrow());
  }

  static Plan.Need need(UUID id, Map<String, String> typed, Set<String> services) {
    TypedPlan form = new TypedPlan(typed);
    String site = form.line("site");
    String area = form.line("area");
    String service = form.text("service");
    if (!services.contains(service)) {
      form.wrong("service", "directory.rule.service");
    }
    int places = form.number("places", 1);
    form.mustBeWhole();
    return new Plan.Need(id, site, area, service, places, 0, null);
  }

  /** People who were helped in a month. */
  record Count(UUID need, LocalDate month, int people) {}

  static Count count(Map<String, String> typed, Plan plan) {
    TypedPlan form = new TypedPlan(typed);
    Optional<UUID> need = form.id("need");
    Optional<LocalDate> month = form.month(plan);
    int people = form.number("people", 0);
    form.mustBeWhole();
    return new Count(need.orElseThrow(), month.orElseThrow(), people);
  }

  private void mustBeWhole() {
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
  }

  private void wrong(String field, String rule) {
    wrong.add(new Violation(field, rule));
  }

  private String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private String line(String field) {
    String text = text(field);
    if (text.isEmpty()
        || text.length() > LONGEST
        || text.chars().anyMatch(Character::isISOControl)) {
      wrong(field, "directory.rule.line");
    }
    return text;
  }

  private Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(text(field))));
    } catch (DateTimeException _) {
      wrong(field, "directory.rule.date");
      return Optional.empty();
    }
  }

  /** A month of the plan. */
  private Optional<LocalDate> month(Plan plan) {
    try {
      YearMonth month = YearMonth.parse(Formats.europeanDigits(text("month")));
      if (month.isBefore(YearMonth.from(plan.starts()))
          || month.isAfter(YearMonth.from(plan.ends()))) {
        wrong("month", "directory.rule.month-of-plan");
      }
      return Optional.of(month.atDay(1));
    } catch (DateTimeException _) {
      wrong("month", "directory.rule.month");
      return Optional.empty();
    }
  }

  private Optional<UUID> id(String field) {
    try {
      return Optional.of(UUID.fromString(text(field)));
    } catch (IllegalArgumentException _) {
      wrong(field, "directory.rule.need");
      return Optional.empty();
    }
  }

  private int number(String field, int least) {
    String text = Formats.europeanDigits(text(field));
    if (!text.matches("\\d{1,7}")
        || Integer.parseInt(text) > MOST
        || Integer.parseInt(text) < least) {
      wrong(field, "directory.rule.number");
      return least;
    }
    return Integer.parseInt(text);
  }
}
