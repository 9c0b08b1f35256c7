package org.amana.protection.clocks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Hyphened;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/**
 * A step of a clock, as it was typed.
 *
 * @param thread that the page may begin
 */
record ClockForm(
    String thread,
    String period,
    String on,
    String end,
    String choice,
    String request,
    ClockWords words) {

  private static final int LONGEST_TEXT = 10_000;

  static ClockForm of(Map<String, String> typed) {
    return new ClockForm(
        typed.getOrDefault("thread", ""),
        typed.getOrDefault("period", ""),
        typed.getOrDefault("on", "").strip(),
        typed.getOrDefault("end", "").strip(),
        typed.getOrDefault("choice", ""),
        typed.getOrDefault("request", ""),
        new ClockWords(
            typed.getOrDefault("reasons", "").strip(), typed.getOrDefault("advisers", "").strip()));
  }

  Form shown() {
    return Form.empty()
        .with("thread", thread)
        .with("period", period)
        .with("on", on)
        .with("end", end)
        .with("choice", choice)
        .with("request", request)
        .with("reasons", words.reasons())
        .with("advisers", words.advisers());
  }

  /** The period that was chosen; a violation otherwise. */
  Optional<Period> chosenPeriod() {
    return Arrays.stream(Period.values()).filter(one -> one.code().equals(period)).findFirst();
  }

  Optional<ClockFacts.Choice> chosenChoice() {
    return Arrays.stream(ClockFacts.Choice.values())
        .filter(one -> Hyphened.of(one).equals(choice))
        .findFirst();
  }

  Optional<Request> chosenRequest() {
    return Arrays.stream(Request.values())
        .filter(one -> Hyphened.of(one).equals(request))
        .findFirst();
  }

  Optional<LocalDate> day() {
    return date(on);
  }

  Optional<LocalDate> lastDay() {
    return date(end);
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(typed)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** What is wrong with the day of the step and with its words. */
  List<Violation> wrong(Clock clock, boolean needsReasons) {
    List<Violation> wrong = new ArrayList<>();
    if (day().isEmpty()) {
      wrong.add(new Violation("on", "clocks.rule.date"));
    } else if (day().get().isAfter(LocalDate.now(clock))) {
      wrong.add(new Violation("on", "clocks.rule.future"));
    }
    if (needsReasons && words.reasons().isEmpty()) {
      wrong.add(new Violation("reasons", "clocks.rule.no-reasons"));
    }
    if (words.reasons().length() > LONGEST_TEXT) {
      wrong.add(new Violation("reasons", "clocks.rule.too-long"));
    }
    if (words.advisers().length() > LONGEST_TEXT) {
      wrong.add(new Violation("advisers", "clocks.rule.too-long"));
    }
    return wrong;
  }

  static void mustBeRight(List<Violation> found) {
    if (!found.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(found));
    }
  }
}
