package org.amana.protection.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;

/** What stands against the approval of a measure, and the data files of guidelines and laws. */
class MeasureTest {

  private static final GuidelineSets SETS = new GuidelineSets();
  private static final GuidelineSet RIGHTS = SETS.get(GuidelineSets.RIGHTS);

  private static Review review(int version, Verdict verdict, String adverse, String mending) {
    return new Review(
        new UUID(1, 1),
        new Subject(Subject.Kind.MEASURE, "1", 1, "Raids"),
        RIGHTS.code(),
        version,
        Map.of("safety", new Review.Answer(verdict, "so")),
        adverse,
        Optional.empty(),
        Instant.EPOCH,
        Optional.of(mending).filter(words -> !words.isEmpty()));
  }

  private static Review sound() {
    return review(RIGHTS.version(), Verdict.MET, "", "");
  }

  private static Problem problem(Review... reviews) {
    return catchThrowableOfType(
            ProblemException.class, () -> Measure.mayBeApproved(List.of(reviews), RIGHTS))
        .problem();
  }

  @Test
  void a_measure_that_was_not_held_against_the_safeguards_is_not_approved() {
    assertThat(problem()).isInstanceOf(StandardsProblem.NotReviewed.class);
    assertThat(problem(review(RIGHTS.version() - 1, Verdict.MET, "", "")))
        .isInstanceOf(StandardsProblem.NotReviewed.class);
  }

  @Test
  void what_harms_is_mended_or_answered_before_the_approval() {
    Review harm = review(1, Verdict.MET, "Doors are broken down at night.", "");
    Review unmet = review(1, Verdict.NOT_MET, "", "");

    assertThat(problem(sound(), harm)).isInstanceOf(StandardsProblem.OpenFinding.class);
    assertThat(problem(unmet)).isInstanceOf(StandardsProblem.OpenFinding.class);
    Measure.mayBeApproved(
        List.of(sound(), review(1, Verdict.NOT_MET, "At night.", "By day alone.")), RIGHTS);
    Measure.mayBeApproved(List.of(sound()), RIGHTS);
  }

  @Test
  void every_set_has_questions_with_their_provisions_in_both_languages() {
    assertThat(SETS.all()).hasSize(4);
    for (GuidelineSet set : SETS.all()) {
      Set<String> codes = new HashSet<>();
      assertThat(set.isVerified()).as(set.code()).isFalse();
      assertThat(set.items())
          .hasSizeGreaterThan(5)
          .allMatch(item -> codes.add(item.code()))
          .allMatch(item -> !item.source().isBlank())
          .allMatch(item -> item.words().en().endsWith("?") && item.words().ar().endsWith("؟"));
    }
  }

  @Test
  void a_form_that_no_file_names_is_not_known_and_no_gap() {
    LawCoverage coverage = LawCoverage.ofThisRelease();
    LawCoverage.Law norway = coverage.law("norway").orElseThrow();
    LawCoverage.Law protocol = coverage.law("protocol").orElseThrow();

    assertThat(coverage.rows(norway)).hasSameSizeAs(coverage.forms());
    assertThat(coverage.gaps(norway)).isEmpty();
    assertThat(coverage.gaps(protocol))
        .extracting(LawCoverage.Form::code)
        .contains("adoption", "soldiers")
        .doesNotContain("organs");
    Set<String> forms = new HashSet<>(coverage.forms().stream().map(one -> one.code()).toList());
    assertThat(coverage.laws())
        .allSatisfy(law -> assertThat(law.covers()).allMatch(told -> forms.contains(told.form())));
  }
}
