package org.amana.protection.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amana.platform.language.Language;
import org.junit.jupiter.api.Test;

/** The lists of this release, and what a sheet that was filled in adds up to. */
class SheetTest {

  private final IndicatorSets sets = new IndicatorSets();
  private final IndicatorSet ilo = sets.get("ilo-labour");

  private static Sheet sheet(IndicatorSet set, String profile, Map<String, Answer> answers) {
    return new Sheet(set, set.profile(profile).orElseThrow(), answers);
  }

  private static Map<String, Answer> yes(String... indicators) {
    Map<String, Answer> answers = new HashMap<>();
    for (String indicator : indicators) {
      answers.put(indicator, Answer.YES);
    }
    return answers;
  }

  private Sheet.Finding finding(Sheet sheet, String dimension) {
    return sheet.findings().stream()
        .filter(finding -> finding.dimension().code().equals(dimension))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_list_of_the_ILO_has_sixty_seven_indicators_in_six_dimensions() {
    assertThat(ilo.dimensions())
        .extracting(dimension -> dimension.indicators().size())
        .containsExactly(10, 10, 16, 9, 15, 7);
    assertThat(
            ilo.dimensions().stream()
                .mapToInt(
                    dimension -> dimension.of(ilo.profile("child-labour").orElseThrow()).size())
                .sum())
        .isEqualTo(65);
  }

  @Test
  void until_somebody_has_held_a_list_against_its_original_it_says_so() {
    assertThat(sets.all()).allSatisfy(set -> assertThat(set.isVerified()).isFalse());
    assertThat(sets.all()).allSatisfy(set -> assertThat(set.source()).isNotBlank());
  }

  @Test
  void every_indicator_has_a_name_of_its_own_words_in_every_language_and_a_weight() {
    for (IndicatorSet set : sets.all()) {
      Set<String> codes = new HashSet<>();
      set.indicators()
          .forEach(
              indicator -> {
                assertThat(codes.add(indicator.code())).as(indicator.code()).isTrue();
                assertThat(indicator.weights()).isNotEmpty();
                assertThat(indicator.weights().keySet())
                    .allMatch(profile -> set.profile(profile).isPresent());
                for (Language language : Language.values()) {
                  assertThat(indicator.words().in(language)).isNotBlank();
                }
              });
    }
  }

  @Test
  void answers_add_up_by_dimension_and_say_why() {
    Sheet sheet = sheet(ilo, "adult-labour", yes("hours", "low-pay", "violence", "shame"));

    assertThat(finding(sheet, "exploitation").ground()).contains(Ground.ONE_STRONG_AND_ANOTHER);
    assertThat(finding(sheet, "coercive-recruitment").ground())
        .contains(Ground.ONE_STRONG_AND_ANOTHER);
    assertThat(finding(sheet, "deceptive-recruitment").ground()).isEmpty();
    assertThat(sheet.positive()).isEqualTo(2);
  }

  @Test
  void weights_are_those_of_the_person() {
    Map<String, Answer> answers = yes("education", "nature-of-work");

    assertThat(finding(sheet(ilo, "adult-labour", answers), "deceptive-recruitment").ground())
        .contains(Ground.ONE_STRONG_AND_ANOTHER);
    assertThat(finding(sheet(ilo, "child-labour", answers), "deceptive-recruitment").ground())
        .contains(Ground.TWO_STRONG);
  }

  @Test
  void a_dimension_stays_open_while_what_is_unknown_could_make_it_positive() {
    Map<String, Answer> answers = yes("hours");
    assertThat(finding(sheet(ilo, "adult-labour", answers), "exploitation").isOpen()).isTrue();

    ilo.indicators()
        .filter(indicator -> !indicator.code().equals("hours"))
        .forEach(indicator -> answers.put(indicator.code(), Answer.NO));

    Sheet.Finding finding = finding(sheet(ilo, "adult-labour", answers), "exploitation");
    assertThat(finding.isOpen()).isFalse();
    assertThat(finding.unknown()).isZero();
    assertThat(finding.ground()).isEmpty();
  }

  @Test
  void a_short_list_weighs_nothing_and_counts() {
    Sheet sheet = sheet(sets.get("front-line"), "person", yes("cannot-leave", "debt"));

    assertThat(sheet.seen()).isEqualTo(2);
    assertThat(sheet.positive()).isZero();
  }

  @Test
  void what_nobody_answered_is_unknown() {
    assertThat(List.of(Answer.of(""), Answer.of("perhaps"), Answer.of("YES")))
        .containsOnly(Answer.UNKNOWN);
    assertThat(Answer.of("yes")).isEqualTo(Answer.YES);
  }
}
