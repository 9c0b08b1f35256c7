package org.amana.protection.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.amana.platform.language.Language;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Act, means and purpose: what makes trafficking, and what a decision must not contradict. */
class FindingsTest {

  private static final Definition DEFINITION = Definition.ofThisRelease();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-09T22:00:00Z"), ZoneOffset.UTC);

  private static Findings findings(AgeThen age, boolean act, boolean means, boolean purpose) {
    return new Findings(
        1,
        age,
        act ? List.of("harbouring") : List.of(),
        means ? List.of("deception") : List.of(),
        purpose ? List.of("forced-labour") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "adult, true, true, true, true",
    "adult, true, false, true, false",
    "adult, false, true, true, false",
    "adult, true, true, false, false",
    "child, true, false, true, true",
    "child, true, true, true, true",
    "child, false, true, true, false",
    "child, true, true, false, false",
    "in-doubt, true, false, true, true",
    "in-doubt, true, false, false, false"
  })
  void it_is_trafficking_by_act_means_and_purpose_and_for_a_child_without_means(
      String age, boolean act, boolean means, boolean purpose, boolean expected) {
    AgeThen then =
        switch (age) {
          case "adult" -> AgeThen.ADULT;
          case "child" -> AgeThen.CHILD;
          default -> AgeThen.IN_DOUBT;
        };
    assertThat(findings(then, act, means, purpose).isTrafficking()).isEqualTo(expected);
  }

  @Test
  void who_may_have_been_a_child_counts_as_one() {
    assertThat(AgeThen.IN_DOUBT.countsAsChild()).isTrue();
    assertThat(AgeThen.CHILD.countsAsChild()).isTrue();
    assertThat(AgeThen.ADULT.countsAsChild()).isFalse();
  }

  private static MultiValueMap<String, String> typed(String age, String... elements) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    typed.add("on", "2026-03-09");
    typed.add("age", age);
    typed.add("reasons", "The pay was kept for nine months.");
    for (int i = 0; i < elements.length; i += 2) {
      typed.add(elements[i], elements[i + 1]);
    }
    return typed;
  }

  private static List<String> wrong(Decision step, MultiValueMap<String, String> typed) {
    try {
      var _ = read(step, typed);
      return List.of();
    } catch (ProblemException told) {
      return told.problem().violations().stream().map(Violation::field).toList();
    }
  }

  private static DecisionForm.Read read(Decision step, MultiValueMap<String, String> typed) {
    return DecisionForm.of(step, typed)
        .read(DEFINITION, Optional.of(LocalDate.parse("2026-03-01")), CLOCK);
  }

  @Test
  void nobody_is_confirmed_without_what_the_definition_asks_for() {
    assertThat(wrong(Decision.CONFIRM, typed("adult")))
        .containsExactly("acts", "means", "purposes");
    assertThat(wrong(Decision.CONFIRM, typed("adult", "acts", "receipt", "purposes", "slavery")))
        .containsExactly("means");
    assertThat(wrong(Decision.CONFIRM, typed("child", "acts", "receipt", "purposes", "slavery")))
        .isEmpty();
    assertThat(wrong(Decision.CONFIRM, typed("in-doubt", "acts", "receipt", "purposes", "slavery")))
        .isEmpty();
    assertThat(wrong(Decision.CONFIRM, typed("adult", "acts", "made up", "purposes", "<script>")))
        .containsExactly("acts", "means", "purposes");
  }

  @Test
  void nobody_is_refused_when_all_of_it_was_found() {
    assertThat(
            wrong(Decision.NOT_CONFIRM, typed("child", "acts", "receipt", "purposes", "slavery")))
        .containsExactly("acts");
    assertThat(
            wrong(Decision.NOT_CONFIRM, typed("adult", "acts", "receipt", "purposes", "slavery")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Decision.class)
  void every_step_has_reasons_and_a_day(Decision step) {
    MultiValueMap<String, String> typed = typed("adult");
    typed.set("reasons", "  ");
    typed.set("on", "30 February");

    assertThat(wrong(step, typed)).contains("reasons", "on");
  }

  @Test
  void a_day_is_neither_in_the_future_nor_before_the_step_before() {
    assertThat(wrong(Decision.REVIEW, on("2026-03-10"))).containsExactly("on");
    assertThat(wrong(Decision.REVIEW, on("2026-02-28"))).containsExactly("on");
    assertThat(wrong(Decision.REVIEW, on("2026-02-30"))).containsExactly("on");
    assertThat(wrong(Decision.REVIEW, on("2026-03-01"))).isEmpty();
    assertThat(wrong(Decision.REVIEW, on("٢٠٢٦-٠٣-٠٩"))).isEmpty();
  }

  private static MultiValueMap<String, String> on(String day) {
    MultiValueMap<String, String> typed = typed("");
    typed.set("on", day);
    return typed;
  }

  @Test
  void what_is_not_asked_for_is_not_taken() {
    assertThat(read(Decision.REVIEW, typed("child", "acts", "receipt")).findings()).isEmpty();
    assertThat(read(Decision.PRESUME, typed("child", "acts", "receipt")).findings())
        .contains(new Findings(1, AgeThen.CHILD, List.of(), List.of(), List.of()));
  }

  @Test
  void every_name_is_there_in_every_language_once() {
    for (List<Definition.Element> list :
        List.of(DEFINITION.acts(), DEFINITION.means(), DEFINITION.purposes())) {
      for (Language language : Language.values()) {
        assertThat(list.stream().map(element -> element.words().in(language)))
            .doesNotHaveDuplicates()
            .allSatisfy(name -> assertThat(name).isNotBlank());
      }
      assertThat(list.stream().map(Definition.Element::code)).doesNotHaveDuplicates();
    }
    assertThat(DEFINITION.acts()).hasSize(5);
  }

  @Test
  void a_form_hides_its_words() {
    DecisionForm form = DecisionForm.of(Decision.PRESUME, typed("adult"));
    assertThat(form.toString() + form.grounds()).doesNotContain("nine months");
    assertThatThrownBy(() -> read(Decision.CONFIRM, typed("adult")))
        .message()
        .doesNotContain("nine months");
  }
}
