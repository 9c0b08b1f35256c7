package org.amana.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.language.Language;
import org.amana.platform.language.SpokenLanguages;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.problems.Violation;
import org.amana.platform.world.LabelResolver;
import org.amana.platform.world.Place;
import org.amana.platform.world.PlaceKind;
import org.amana.platform.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked, and how an answer that was typed is read. */
class AnswerFormTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final World WORLD = new World();
  private static final Vocabulary VOCABULARY = new Vocabulary(WORLD, new LabelResolver());
  private static final Questions QUESTIONS = QuestionFile.read();
  private static final AnswerForm FORM = new AnswerForm(QUESTIONS, VOCABULARY);

  private static AnswerForm.Read read(String... typed) {
    return read(Answers.NONE, typed);
  }

  private static AnswerForm.Read read(Answers before, String... typed) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], typed[i + 1]);
    }
    return FORM.read(fields, before, TODAY);
  }

  @Test
  void known_unknown_refused_and_not_asked_are_four_answers() {
    Answers answers =
        read(
                "given",
                "Hagar",
                "given-none",
                "",
                "family",
                "",
                "family-none",
                "refused",
                "sex",
                "unknown",
                "gender",
                "",
                "pseudonym",
                "",
                "pseudonym-none",
                "unknown")
            .answers();

    assertThat(answers.to("given")).isEqualTo(new Answer.Known<>("Hagar"));
    assertThat(answers.to("family")).isEqualTo(new Answer.Refused<>());
    assertThat(answers.to("sex")).isEqualTo(new Answer.Unknown<>());
    assertThat(answers.to("pseudonym")).isEqualTo(new Answer.Unknown<>());
    assertThat(answers.to("gender")).isEqualTo(new Answer.NotAsked<>());
    assertThat(answers.to("birth")).isEqualTo(new Answer.NotAsked<>());
  }

  @Test
  void an_answer_and_a_reason_for_none_exclude_each_other() {
    assertThat(read("given", "Hagar", "given-none", "refused").violations())
        .containsExactly(new Violation("given", "intake.rule.both"));
  }

  @Test
  void what_does_not_stand_in_the_form_stays_as_it_was() {
    Answers before = read("given", "Hagar", "papers", "passport", "papers-none", "").answers();

    Answers after = read(before, "family", "Quill").answers();
    Answers unticked = read(before, "papers-none", "").answers();

    assertThat(after.to("given")).isEqualTo(new Answer.Known<>("Hagar"));
    assertThat(after.to("papers")).isEqualTo(new Answer.Known<>("passport"));
    assertThat(unticked.to("papers")).isEqualTo(new Answer.NotAsked<>());
  }

  @ParameterizedTest
  @CsvSource({
    "sex, woman, intake.rule.choice",
    "sex-none, maybe, intake.rule.choice",
    "papers, passport paper, intake.rule.choice",
    "childrenNumber, -1, intake.rule.number",
    "childrenNumber, 1000, intake.rule.number",
    "birth, 2003-02-29, intake.rule.date.no-such-day",
    "birthCountry, Nowhere, intake.rule.place",
    "citizenships, Sudan; Nowhere, intake.rule.place",
    "talkLanguage, Martian, intake.rule.language"
  })
  void what_cannot_be_is_told_beside_its_question(String field, String typed, String rule) {
    assertThat(read(field, typed).violations())
        .containsExactly(new Violation(field.replace("-none", ""), rule));
  }

  @Test
  void too_long_a_text_is_told() {
    assertThat(read("given", "a".repeat(201), "note", "a".repeat(10_001)).violations())
        .containsExactly(
            new Violation("given", "intake.rule.line"), new Violation("note", "intake.rule.text"));
  }

  @ParameterizedTest
  @CsvSource({
    "'Sudan; Chad', SDN TCD",
    "'السودان، تشاد', SDN TCD",
    "'Sudan, chad , SDN', SDN TCD",
    "'Sudanese', SDN",
    "'ERI', ERI"
  })
  void places_are_read_in_any_language_of_the_house_and_once(String typed, String codes) {
    assertThat(read("citizenships", typed).answers().to("citizenships"))
        .isEqualTo(new Answer.Known<>(codes));
  }

  @Test
  void digits_of_any_writing_make_a_number() {
    assertThat(read("childrenNumber", "٣").answers().to("childrenNumber"))
        .isEqualTo(new Answer.Known<>("3"));
  }

  @Test
  void ticks_are_one_answer_in_whatever_order_they_come() {
    assertThat(read("means", "Other DebtBondage", "means-none", "").answers())
        .isEqualTo(read("means", "DebtBondage Other Other", "means-none", "").answers());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_name_that_is_shown_is_read_as_what_it_names(Language reader) {
    Collection<String> places =
        WORLD.all().stream()
            .filter(place -> place.kind() != PlaceKind.OTHER_PARTICIPANT)
            .map(Place::alpha3)
            .toList();

    assertThat(places)
        .hasSizeGreaterThan(240)
        .allSatisfy(
            code ->
                assertThat(
                        Vocabulary.several(VOCABULARY.placeName(code, reader), VOCABULARY::place))
                    .contains(List.of(code)));
    assertThat(SpokenLanguages.codes(reader))
        .hasSizeGreaterThan(400)
        .allSatisfy(
            code ->
                assertThat(
                        Vocabulary.several(
                            VOCABULARY.languageName(code, reader), VOCABULARY::language))
                    .contains(List.of(code)));
  }

  @Test
  void every_question_has_words_in_both_languages_and_a_tier() {
    Set<String> codes = new HashSet<>();
    for (Question question : QUESTIONS.all()) {
      assertThat(codes.add(question.code())).as(question.code()).isTrue();
      assertThat(question.code()).matches("[a-zA-Z]+");
      assertThat(question.tier()).isIn(Tier.FACTS, Tier.IDENTITY);
      assertThat(question.words().en()).isNotBlank();
      assertThat(question.words().ar()).matches(".*\\p{IsArabic}.*");
      boolean isChoice =
          question.kind() == Question.Kind.CHOICE || question.kind() == Question.Kind.CHOICES;
      assertThat(question.options().isEmpty()).as(question.code()).isEqualTo(!isChoice);
      question.options().forEach(option -> assertThat(option.code()).matches("[A-Za-z0-9_-]+"));
    }
    assertThat(codes).hasSizeGreaterThan(50);
  }

  @Test
  void what_tells_who_it_is_opens_with_a_members_own_key_alone() {
    Set<String> open =
        QUESTIONS.all().stream()
            .filter(question -> question.tier() == Tier.FACTS)
            .map(Question::code)
            .collect(Collectors.toSet());

    assertThat(open)
        .doesNotContain(
            "given",
            "family",
            "otherNames",
            "genderWords",
            "birth",
            "phone",
            "homePhone",
            "email",
            "street",
            "city",
            "paperNumbers",
            "note",
            "contactNever",
            "exploitationPlace",
            "recruitmentPlace")
        .contains("sex", "ageBand", "talkLanguage", "facts", "exploitation", "pseudonym");
  }
}
