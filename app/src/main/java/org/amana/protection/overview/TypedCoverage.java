package org.amana.protection.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.Violation;

/**
 * A rate as typed, or as a row of a file has it: the rate itself, or the two numbers that it comes
 * of, in the digits of any writing.
 *
 * @param cells by the names of columns
 */
record TypedCoverage(Map<String, String> cells) {

  static final String AREA = "area";
  static final String REGISTRATION = "registration";
  static final String YEAR = "year";
  static final String RATE = "rate";
  static final String REGISTERED = "registered";
  static final String POPULATION = "population";
  static final String SOURCE = "source";

  /** As files have them, in this order. */
  static final List<String> COLUMNS =
      List.of(AREA, REGISTRATION, YEAR, RATE, REGISTERED, POPULATION, SOURCE);

  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1950;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

  TypedCoverage {
    cells = Map.copyOf(cells);
  }

  String cell(String name) {
    return cells.getOrDefault(name, "").strip();
  }

  private String digits(String name) {
    return Formats.europeanDigits(cell(name)).replace('٫', '.');
  }

  /** What came of it: a rate, or what is wrong with it. */
  record Read(Optional<Coverage> coverage, List<Violation> wrong) {}

  /**
   * Reads it.
   *
   * @param thisYear nothing is known of a later one
   */
  Read read(int thisYear) {
    List<Violation> wrong = new ArrayList<>();
    line(AREA, wrong);
    line(SOURCE, wrong);
    Optional<Registration> registration =
        Arrays.stream(Registration.values())
            .filter(one -> one.code().equals(cell(REGISTRATION)))
            .findFirst();
    if (registration.isEmpty()) {
      wrong.add(new Violation(REGISTRATION, "overview.rule.registration"));
    }
    OptionalLong year = number(YEAR);
    if (year.isEmpty() || year.getAsLong() < FIRST_YEAR || year.getAsLong() > thisYear) {
      wrong.add(new Violation(YEAR, "overview.rule.year"));
    }
    Optional<Coverage.Counted> counted = counted(wrong);
    Optional<BigDecimal> percent = percent(counted, wrong);
    if (!wrong.isEmpty()) {
      return new Read(Optional.empty(), wrong);
    }
    return new Read(
        Optional.of(
            new Coverage(
                cell(AREA),
                registration.orElseThrow(),
                (int) year.orElseThrow(),
                percent.orElseThrow(),
                counted,
                cell(SOURCE))),
        List.of());
  }

  private void line(String name, List<Violation> wrong) {
    boolean isLine =
        !cell(name).isEmpty()
            && cell(name).length() <= LONGEST
            && cell(name).chars().noneMatch(Character::isISOControl);
    if (!isLine) {
      wrong.add(new Violation(name, "overview.rule.line"));
    }
  }

  private OptionalLong number(String name) {
    String digits = digits(name);
    return NUMBER.matcher(digits).matches()
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  private Optional<Coverage.Counted> counted(List<Violation> wrong) {
    if (cell(REGISTERED).isEmpty() && cell(POPULATION).isEmpty()) {
      return Optional.empty();
    }
    OptionalLong registered = number(REGISTERED);
    OptionalLong population = number(POPULATION);
    if (registered.isEmpty()) {
      wrong.add(new Violation(REGISTERED, "overview.rule.number"));
    }
    if (population.isEmpty() || population.getAsLong() == 0) {
      wrong.add(new Violation(POPULATION, "overview.rule.number"));
      return Optional.empty();
    }
    if (registered.isPresent() && registered.getAsLong() > population.getAsLong()) {
      wrong.add(new Violation(REGISTERED, "overview.rule.more-than-all"));
    }
    return registered.isPresent()
        ? Optional.of(new Coverage.Counted(registered.getAsLong(), population.getAsLong()))
        : Optional.empty();
  }

  /** Never both, so that no rate stands beside numbers that say another one. */
  private Optional<BigDecimal> percent(Optional<Coverage.Counted> counted, List<Violation> wrong) {
    boolean hasNumbers = !cell(REGISTERED).isEmpty() || !cell(POPULATION).isEmpty();
    if (hasNumbers) {
      if (!cell(RATE).isEmpty()) {
        wrong.add(new Violation(RATE, "overview.rule.rate-or-numbers"));
      }
      return counted.map(
          of ->
              BigDecimal.valueOf(of.registered())
                  .multiply(HUNDRED)
                  .divide(BigDecimal.valueOf(of.population()), 2, RoundingMode.HALF_UP));
    }
    String typed = digits(RATE);
    Optional<BigDecimal> rate =
        PERCENT.matcher(typed).matches()
            ? Optional.of(new BigDecimal(typed).setScale(2, RoundingMode.HALF_UP))
            : Optional.empty();
    if (rate.filter(value -> value.compareTo(HUNDRED) <= 0).isEmpty()) {
      wrong.add(new Violation(RATE, "overview.rule.rate"));
    }
    return rate;
  }
}
