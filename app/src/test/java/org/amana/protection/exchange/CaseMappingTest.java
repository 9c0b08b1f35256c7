package org.amana.protection.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.platform.node.FreshDatabase;
import org.amana.protection.intake.Answer;
import org.amana.protection.intake.AnswerForm;
import org.amana.protection.intake.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * From the standard to the questions of the house and back: nothing is lost, nothing is made up.
 */
@SpringBootTest
@Import(FreshDatabase.class)
@SuppressWarnings("NullAway.Init")
class CaseMappingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @Autowired private CaseMapping mapping;
  @Autowired private Standard standard;
  @Autowired private AnswerForm form;

  private static Stream<StandardField> coreFields() {
    return Standard.ofThisRelease().fields().stream().filter(StandardField::core);
  }

  private StandardCase of(StandardField field, String value) {
    return new StandardCase(
        List.of(
            new StandardCase.Part(standard.entityOf(field).code(), Map.of(field.name(), value))));
  }

  private StandardCase of(String field, String value) {
    return of(standard.find(field).orElseThrow(), value);
  }

  private Answers answers(CaseMapping.Mapped mapped) {
    AnswerForm.Read read = form.read(mapped.typed(), Answers.NONE, TODAY);
    assertThat(read.violations()).isEmpty();
    return read.answers();
  }

  private StandardCase back(StandardCase whole) {
    CaseMapping.Mapped mapped = mapping.into(whole, List.of());
    return mapped.kept().with(standard, mapping.outOf(answers(mapped)));
  }

  @ParameterizedTest
  @MethodSource("coreFields")
  void every_core_field_goes_round(StandardField field) {
    RandomCases cases = new RandomCases(standard, 40);
    for (int round = 0; round < 40; round++) {
      StandardCase one = of(field, cases.value(field));

      assertThat(back(one).parts()).isEqualTo(one.parts());
    }
  }

  @Test
  void there_are_forty_core_fields() {
    assertThat(coreFields()).hasSize(40);
  }

  @Test
  void every_code_of_every_field_goes_round() {
    for (StandardField field : standard.fields()) {
      for (String code : field.codes()) {
        assertThat(back(of(field, code)).parts()).as(code).isEqualTo(of(field, code).parts());
      }
    }
  }

  @Test
  void whole_cases_go_round() {
    RandomCases cases = new RandomCases(standard, 1902);
    for (int round = 0; round < 500; round++) {
      StandardCase any = cases.any();

      assertThat(back(any).parts()).isEqualTo(any.parts());
    }
  }

  @Test
  void what_the_house_asks_becomes_an_answer_and_is_not_kept_beside_it() {
    Answers answers = answers(mapping.into(of("prs_FirstName", "Hagar"), List.of()));

    assertThat(answers.to("given").known()).contains("Hagar");
    assertThat(mapping.into(of("prs_FirstName", "Hagar"), List.of()).kept())
        .isEqualTo(Kept.NOTHING);
    assertThat(
            answers(mapping.into(of("prs_Citizenship", "ET;ERI"), List.of()))
                .codes("citizenships")
                .known())
        .contains(List.of("ETH", "ERI"));
  }

  @Test
  void a_decision_of_others_and_an_unknown_gender_are_no_answer_of_the_person() {
    assertThat(
            mapping.into(of("vic_TraffickingStatusDecisionMakingOrg", "Police"), List.of()).typed())
        .isEmpty();
    assertThat(
            mapping
                .into(of("vic_TraffickingStatus", "ActualVictimOfTrafficking"), List.of())
                .typed())
        .isEmpty();
    assertThat(mapping.into(of("prs_Gender", "NonSpecifiedUnknown"), List.of()).typed()).isEmpty();
    assertThat(mapping.into(of("con_Consent", "true"), List.of()).typed()).isEmpty();
  }

  @Test
  void a_later_answer_wins_over_what_was_imported() {
    CaseMapping.Mapped mapped = mapping.into(of("prs_Gender", "NonSpecifiedUnknown"), List.of());
    Answers later = answers(mapped).with("gender", new Answer.Known<>("Feminine"));

    assertThat(mapped.kept().with(standard, mapping.outOf(later)).value("prs_Gender"))
        .contains("Feminine");
  }

  @Test
  void events_of_other_kinds_stay_when_one_is_corrected() {
    StandardCase whole =
        new StandardCase(
            List.of(
                new StandardCase.Part(
                    "event", Map.of("hte_Type", "Recruitment", "hte_Country", "ET")),
                new StandardCase.Part(
                    "event", Map.of("hte_Type", "Transit", "hte_City", "Khartoum"))));
    CaseMapping.Mapped mapped = mapping.into(whole, List.of());
    Answers later = answers(mapped).with("recruitmentCountry", new Answer.Known<>("KEN"));

    assertThat(mapped.kept().with(standard, mapping.outOf(later)).parts())
        .containsExactly(
            new StandardCase.Part("event", Map.of("hte_Type", "Recruitment", "hte_Country", "KE")),
            whole.parts().getLast());
  }

  @Test
  void what_was_refused_and_what_is_not_known_leave_no_value_and_are_told_apart_from_the_rest() {
    Answers answers =
        Answers.NONE
            .with("gender", new Answer.Refused<>())
            .with("family", new Answer.Unknown<>())
            .with("birth", new Answer.Known<>("1998-02"))
            .with("exploitation", new Answer.Known<>("ForcedLabour forced-criminality"))
            .with("note", new Answer.Known<>("A house by the sea."))
            .with("given", new Answer.Known<>("Hagar"));

    assertThat(mapping.outOf(answers).parts())
        .containsExactly(
            new StandardCase.Part("person", Map.of("prs_FirstName", "Hagar")),
            new StandardCase.Part("victim", Map.of("vic_TypeOfExploitation", "ForcedLabour")));
    assertThat(mapping.losses(answers))
        .extracting(Loss::reason)
        .containsExactlyInAnyOrder(
            Loss.Reason.REFUSED,
            Loss.Reason.UNKNOWN,
            Loss.Reason.NOT_WHOLE,
            Loss.Reason.NOT_WHOLE,
            Loss.Reason.NO_FIELD);
  }
}
