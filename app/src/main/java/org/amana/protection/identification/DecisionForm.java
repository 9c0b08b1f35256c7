package org.amana.protection.identification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.springframework.util.MultiValueMap;

/**
 * A decision as it was typed.
 *
 * @param on the day of it
 * @param age whether the person was a child then, as code
 * @param acts codes of the {@link Definition}, and so are means and purposes
 */
record DecisionForm(
    Decision decision,
    String on,
    String age,
    List<String> acts,
    List<String> means,
    List<String> purposes,
    Grounds grounds) {

  private static final int LONGEST_TEXT = 10_000;

  DecisionForm {
    acts = List.copyOf(acts);
    means = List.copyOf(means);
    purposes = List.copyOf(purposes);
  }

  static DecisionForm of(Decision decision, MultiValueMap<String, String> typed) {
    return new DecisionForm(
        decision,
        text(typed, "on"),
        text(typed, "age"),
        typed.getOrDefault("acts", List.of()),
        typed.getOrDefault("means", List.of()),
        typed.getOrDefault("purposes", List.of()),
        new Grounds(text(typed, "reasons"), text(typed, "evidence")));
  }

  private static String text(MultiValueMap<String, String> typed, String name) {
    String value = typed.getFirst(name);
    return value == null ? "" : value.strip();
  }

  Form shown() {
    return Form.empty()
        .with("on", on)
        .with("age", age)
        .with("acts", String.join(" ", acts))
        .with("means", String.join(" ", means))
        .with("purposes", String.join(" ", purposes))
        .with("reasons", grounds.reasons())
        .with("evidence", grounds.evidence());
  }

  /**
   * What was typed, once it breaks no rule.
   *
   * @param findings empty when the decision asks for none
   */
  record Read(LocalDate on, Optional<Findings> findings) {}

  /**
   * Reads it.
   *
   * @param last the day of the decision before
   * @throws ProblemException with every field that is wrong
   */
  Read read(Definition definition, Optional<LocalDate> last, Clock clock) {
    List<Violation> found = new ArrayList<>();
    Optional<LocalDate> day = day();
    day.map(known -> ruleOf(known, last, clock))
        .orElse(Optional.of("identification.rule.date"))
        .ifPresent(rule -> found.add(new Violation("on", rule)));
    Optional<Findings> findings = ageThen().map(known -> findings(definition, known));
    if (decision.asksForAge() && findings.isEmpty()) {
      found.add(new Violation("age", "identification.rule.age"));
    }
    findings.map(this::contradictions).ifPresent(found::addAll);
    found.addAll(wrong(grounds));
    if (!found.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(found));
    }
    return new Read(day.orElseThrow(), findings);
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(on)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> ruleOf(LocalDate day, Optional<LocalDate> last, Clock clock) {
    if (day.isAfter(LocalDate.now(clock))) {
      return Optional.of("identification.rule.future");
    }
    return last.filter(day::isBefore).map(_ -> "identification.rule.before-last");
  }

  private Optional<AgeThen> ageThen() {
    return Arrays.stream(AgeThen.values())
        .filter(one -> decision.asksForAge() && one.code().equals(age))
        .findFirst();
  }

  private Findings findings(Definition definition, AgeThen known) {
    return new Findings(
        definition.version(),
        known,
        ticked(acts, definition.acts()),
        ticked(means, definition.means()),
        ticked(purposes, definition.purposes()));
  }

  private List<String> ticked(List<String> codes, List<Definition.Element> list) {
    return codes.stream()
        .filter(code -> decision.asksForElements() && Definition.knows(list, code))
        .toList();
  }

  /** Where the decision and what was found say different things. */
  private List<Violation> contradictions(Findings findings) {
    return switch (decision) {
      case CONFIRM -> missing(findings);
      case NOT_CONFIRM ->
          findings.isTrafficking()
              ? List.of(new Violation("acts", "identification.rule.all-found"))
              : List.of();
      case PRESUME, REVIEW, WITHDRAW -> List.of();
    };
  }

  private static List<Violation> missing(Findings findings) {
    List<Violation> missing = new ArrayList<>();
    if (findings.acts().isEmpty()) {
      missing.add(new Violation("acts", "identification.rule.no-act"));
    }
    if (findings.isMeansNeeded() && findings.means().isEmpty()) {
      missing.add(new Violation("means", "identification.rule.no-means"));
    }
    if (findings.purposes().isEmpty()) {
      missing.add(new Violation("purposes", "identification.rule.no-purpose"));
    }
    return missing;
  }

  private static List<Violation> wrong(Grounds grounds) {
    List<Violation> wrong = new ArrayList<>();
    if (grounds.reasons().isEmpty()) {
      wrong.add(new Violation("reasons", "identification.rule.no-reasons"));
    } else if (grounds.reasons().length() > LONGEST_TEXT) {
      wrong.add(new Violation("reasons", "identification.rule.too-long"));
    }
    if (grounds.evidence().length() > LONGEST_TEXT) {
      wrong.add(new Violation("evidence", "identification.rule.too-long"));
    }
    return wrong;
  }

  /** Hides the words. */
  @Override
  public String toString() {
    return "DecisionForm[" + decision + "]";
  }
}
