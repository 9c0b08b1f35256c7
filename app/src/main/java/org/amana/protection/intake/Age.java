package org.amana.protection.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * How old a person may be, by what they told or what was estimated.
 *
 * @param bornBy the last day on which they may have been born
 */
public record Age(LocalDate bornBy) {

  /** A date that is not sure may be off by so many years. */
  private static final int UNSURE = 2;

  private static final Set<String> CHILDREN = Set.of("0-5", "6-11", "12-14", "15-17", "child");

  /** Estimates that nobody takes for the age of a child; 18 to 24 may be. */
  private static final Set<String> ADULTS = Set.of("25-34", "35-49", "50-64", "65-", "adult");

  /** Empty when neither date nor estimate tells a child from an adult. */
  public static Optional<Age> of(Answers answers) {
    Optional<PartialDate> birth = answers.date("birth").known();
    if (birth.isPresent()) {
      LocalDate latest = birth.get().latest();
      return Optional.of(new Age(birth.get().isAbout() ? latest.plusYears(UNSURE) : latest));
    }
    String band = answers.to("ageBand").known().orElse("");
    if (CHILDREN.contains(band)) {
      return Optional.of(new Age(LocalDate.MAX));
    }
    return ADULTS.contains(band) ? Optional.of(new Age(LocalDate.MIN)) : Optional.empty();
  }

  /** Whether they may not have reached so many years on that day. */
  public boolean mayBeUnder(int years, LocalDate on) {
    return bornBy.isAfter(on.minusYears(years));
  }
}
