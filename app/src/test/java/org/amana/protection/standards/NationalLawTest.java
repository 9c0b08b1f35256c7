package org.amana.protection.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment states what its law covers, from which day on; what nobody said is not known. */
class NationalLawTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 30);
  private static final LawCoverage RELEASE = LawCoverage.ofThisRelease();

  @TempDir private Path folder;

  private NationalLaw stated() {
    return new NationalLaw(
        RELEASE, LawFile.read(Path.of("src/test/resources/rights/law.json"), RELEASE));
  }

  private static Cover of(NationalLaw law, String form, LocalDate day) {
    return law.forms(day).stream()
        .filter(one -> one.code().equals(form))
        .findFirst()
        .orElseThrow()
        .cover();
  }

  @Test
  void the_law_of_the_day_counts() {
    NationalLaw law = stated();

    assertThat(of(law, "begging", TODAY)).isEqualTo(Cover.COVERED);
    assertThat(of(law, "begging", LocalDate.of(2019, 1, 1))).isEqualTo(Cover.NOT_KNOWN);
    assertThat(law.law(LocalDate.of(2019, 1, 1)).orElseThrow().checked())
        .contains("Ministry of Justice, 2026-01-15");
    assertThat(law.law(TODAY).orElseThrow().checked()).isEmpty();
    assertThat(law.law(LocalDate.of(2000, 1, 1))).isEmpty();
  }

  @Test
  void where_nothing_was_stated_nothing_is_covered() {
    NationalLaw law = new NationalLaw(RELEASE, List.of());

    assertThat(law.forms(TODAY)).hasSize(12).allMatch(NationalLaw.Form::isGap);
  }

  @Test
  void answers_and_findings_of_cases_name_the_same_forms() {
    NationalLaw law = stated();

    assertThat(law.formsOf(List.of("ForcedMarriage"))).containsExactly("marriage");
    assertThat(law.formsOf(List.of("forced-marriage"))).containsExactly("marriage");
    assertThat(law.formsOf(List.of("sexual-exploitation")))
        .containsExactly("prostitution", "other-sexual");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"laws\": []}",
        "not json",
        "{\"laws\": [{\"words\": {\"en\": \"A\", \"ar\": \"B\"}, \"provision\": \"C\", \"covers\":"
            + " []}]}",
        "{\"laws\": [{\"words\": {\"en\": \"A\", \"ar\": \"B\"}, \"provision\": \"C\", \"since\":"
            + " \"2020-01-01\", \"covers\": [{\"form\": \"magic\", \"cover\": \"covered\", \"by\":"
            + " \"D\"}]}]}",
        "{\"laws\": [{\"words\": {\"en\": \"A\", \"ar\": \"B\"}, \"provision\": \"C\", \"since\":"
            + " \"2020-01-01\", \"covers\": [{\"form\": \"begging\", \"cover\": \"covered\"}]}]}",
        "{\"laws\": [{\"words\": {\"en\": \"A\", \"ar\": \"B\"}, \"provision\": \"C\", \"since\":"
            + " \"2020-01-01\", \"checkedBy\": \"Me\", \"covers\": []}]}"
      })
  void a_file_that_says_too_little_or_what_nobody_knows_is_refused_whole(String text)
      throws Exception {
    Path file = Files.writeString(folder.resolve("law.json"), text);

    assertThatThrownBy(() -> LawFile.read(file, RELEASE))
        .isInstanceOfSatisfying(
            ProblemException.class,
            told -> assertThat(told.problem()).isInstanceOf(StandardsProblem.BadLaw.class));
  }
}
