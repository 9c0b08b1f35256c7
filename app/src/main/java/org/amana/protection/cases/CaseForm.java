package org.amana.protection.cases;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person, as typed.
 *
 * @param purpose code of what the case is kept for; not asked again when it is changed
 * @param facts of the case, without whose it is: what colleagues must know in an emergency
 * @param birthYear digits of any writing, or nothing
 */
public record CaseForm(
    String purpose, String facts, String given, String family, String birthYear, String note) {

  static final int LONGEST_NAME = 200;
  static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_LIFE = 120;

  /** What help is for; other purposes come with other rooms. */
  static final List<Purpose> PURPOSES =
      List.of(Purpose.CARE, Purpose.PROTECTION, Purpose.COMPENSATION, Purpose.RETURN);

  static CaseForm of(Map<String, String> typed) {
    return new CaseForm(
        typed.getOrDefault("purpose", ""),
        typed.getOrDefault("facts", "").strip(),
        typed.getOrDefault("given", "").strip(),
        typed.getOrDefault("family", "").strip(),
        typed.getOrDefault("birthYear", "").strip(),
        typed.getOrDefault("note", "").strip());
  }

  static CaseForm of(Purpose purpose, String facts, Identity identity) {
    return new CaseForm(
        purpose.code(),
        facts,
        identity.given(),
        identity.family(),
        identity.birthYear() == null ? "" : identity.birthYear().toString(),
        identity.note());
  }

  Form shown() {
    return Form.empty()
        .with("purpose", purpose)
        .with("facts", facts)
        .with("given", given)
        .with("family", family)
        .with("birthYear", birthYear)
        .with("note", note);
  }

  void mustBeWhole(Clock clock) {
    List<Violation> found = new ArrayList<>();
    if (purposeOf().isEmpty()) {
      found.add(new Violation("purpose", "cases.rule.purpose"));
    }
    if (facts.length() > LONGEST_TEXT) {
      found.add(new Violation("facts", "cases.rule.too-long"));
    }
    if (given.length() > LONGEST_NAME) {
      found.add(new Violation("given", "cases.rule.name"));
    }
    if (family.length() > LONGEST_NAME) {
      found.add(new Violation("family", "cases.rule.name"));
    }
    if (!birthYear.isEmpty() && !isYear(clock)) {
      found.add(new Violation("birthYear", "cases.rule.birth-year"));
    }
    if (note.length() > LONGEST_TEXT) {
      found.add(new Violation("note", "cases.rule.too-long"));
    }
    if (!found.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(found));
    }
  }

  private boolean isYear(Clock clock) {
    Integer year = year();
    int now = Year.now(clock).getValue();
    return year != null && year <= now && year >= now - LONGEST_LIFE;
  }

  private @Nullable Integer year() {
    try {
      return Integer.valueOf(birthYear); // takes the digits of every writing
    } catch (NumberFormatException _) {
      return null;
    }
  }

  Purpose purpose(Clock clock) {
    mustBeWhole(clock);
    return purposeOf().orElseThrow();
  }

  /** For a search, which is for care where nothing else is said. */
  Purpose purposeOrCare() {
    return purposeOf().orElse(Purpose.CARE);
  }

  private Optional<Purpose> purposeOf() {
    return PURPOSES.stream().filter(known -> known.code().equals(purpose)).findFirst();
  }

  Identity identity() {
    return new Identity(given, family, year(), note);
  }

  /** Hides everything, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "CaseForm[…]";
  }
}
