package org.amana.protection.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.language.Language;
import org.amana.platform.language.Words;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that come with the release. */
class JurisdictionTest {

  /** Council of Europe Convention on Action against Trafficking in Human Beings, article 13(1). */
  private static final int LEAST_DAYS = 30;

  private static final LocalDate DAY = LocalDate.parse("2026-03-09");

  static Set<String> known() {
    return Jurisdiction.KNOWN;
  }

  @ParameterizedTest
  @MethodSource("known")
  void a_person_has_thirty_days_at_least_and_knows_by_which_law(String code) {
    Jurisdiction law = Jurisdiction.of(code);
    Rule reflection = law.rule(Period.REFLECTION, DAY).orElseThrow();

    assertThat(law.code()).isEqualTo(code);
    assertThat(isLongEnough(reflection, law)).isTrue();
    for (Language language : Language.values()) {
      assertThat(law.words().in(language)).isNotBlank();
      assertThat(law.rules())
          .allSatisfy(rule -> assertThat(rule.source().in(language)).isNotBlank());
    }
    assertThat(law.rules()).as("nobody has held one against the law").noneMatch(Rule::isVerified);
  }

  private static boolean isLongEnough(Rule reflection, Jurisdiction law) {
    return !reflection.end(DAY, law.workingDays()).isBefore(DAY.plusDays(LEAST_DAYS));
  }

  private static Rule rule(String from, String until, int days, int extensions) {
    return new Rule(
        Period.REFLECTION,
        LocalDate.parse(from),
        until.isEmpty() ? null : LocalDate.parse(until),
        new Length(days, Length.Unit.DAYS),
        extensions == 0 ? null : new Length(10, Length.Unit.DAYS),
        extensions,
        false,
        new Words("A law", "قانون"),
        false);
  }

  private static Jurisdiction law(Rule... rules) {
    return new Jurisdiction("here", new Words("Here", "هنا"), null, Set.of(), List.of(rules));
  }

  @Test
  void a_law_that_gives_less_is_found() {
    Rule shorter = rule("2020-01-01", "", 29, 0);
    assertThat(isLongEnough(shorter, law(shorter))).isFalse();
  }

  @Test
  void a_period_goes_by_the_law_of_the_day_on_which_it_begins() {
    Jurisdiction law = law(rule("2020-01-01", "2025-12-31", 45, 0), rule("2026-01-01", "", 30, 0));

    assertThat(end(law, "2025-12-31")).contains(LocalDate.parse("2026-02-14"));
    assertThat(end(law, "2026-01-01")).contains(LocalDate.parse("2026-01-31"));
    assertThat(end(law, "2019-12-31")).isEmpty();
  }

  private static Optional<LocalDate> end(Jurisdiction law, String begins) {
    LocalDate day = LocalDate.parse(begins);
    return law.rule(Period.REFLECTION, day).map(rule -> rule.end(day, law.workingDays()));
  }

  @Test
  void it_is_made_longer_as_often_as_the_law_says() {
    Rule rule = rule("2020-01-01", "", 30, 2);
    WorkingDays working = law(rule).workingDays();

    assertThat(rule.extended(DAY, 0, working)).contains(DAY.plusDays(10));
    assertThat(rule.extended(DAY, 1, working)).contains(DAY.plusDays(10));
    assertThat(rule.extended(DAY, 2, working)).isEmpty();
    assertThat(rule("2020-01-01", "", 30, 0).extended(DAY, 0, working)).isEmpty();
  }

  @Test
  void public_holidays_are_those_of_the_country() {
    WorkingDays belgium = Jurisdiction.of("belgium").workingDays();

    assertThat(belgium.isWorkingDay(LocalDate.parse("2026-07-21"))).as("its feast").isFalse();
    assertThat(belgium.isWorkingDay(LocalDate.parse("2026-07-22"))).isTrue();
    assertThat(belgium.isWorkingDay(LocalDate.parse("2026-07-25"))).as("Saturday").isFalse();
  }

  @Test
  void a_law_that_is_not_there_stops_the_start() {
    for (String law : List.of("atlantis", "../clocks/convention", "")) {
      assertThatThrownBy(() -> Jurisdiction.of(law))
          .isInstanceOfSatisfying(
              ProblemException.class,
              told -> assertThat(told.problem()).isEqualTo(new ClockProblem.NoSuchLaw(law)));
    }
  }
}
