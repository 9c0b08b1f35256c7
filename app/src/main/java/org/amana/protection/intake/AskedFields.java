package org.amana.protection.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.amana.platform.language.Words;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.web.Form;
import org.amana.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions and answers as a page shows them, in the language of the reader. */
@Component
public final class AskedFields {

  /** Groups that are open from the first: what a worker asks in the first minutes. */
  private static final Set<String> FIRST = Set.of("name", "person", "talk", "needs");

  private final Questions questions;
  private final Vocabulary vocabulary;
  private final Page page;

  AskedFields(Questions questions, Vocabulary vocabulary, Page page) {
    this.questions = questions;
    this.vocabulary = vocabulary;
    this.page = page;
  }

  /**
   * A group on a page.
   *
   * @param isOpen whether its questions show without a touch: it comes first, has answers, or
   *     something in it is wrong
   */
  public record Group(String code, String label, boolean isOpen, List<Field> fields) {}

  /**
   * A question on a page.
   *
   * @param draw the fragment that draws it
   * @param isForMembers whether its answer opens with a member's own key alone
   */
  public record Field(
      String code,
      String draw,
      String label,
      @Nullable String hint,
      boolean isForMembers,
      List<Form.Option> options) {}

  public List<Group> groups(Form form) {
    return questions.groups().stream()
        .map(
            group ->
                new Group(
                    group.code(),
                    in(group.words()),
                    FIRST.contains(group.code()) || isTouched(group, form),
                    group.questions().stream().map(this::field).toList()))
        .toList();
  }

  private static boolean isTouched(Questions.Group group, Form form) {
    return group.questions().stream()
        .map(Question::code)
        .anyMatch(
            code ->
                form.isWrong(code)
                    || !form.value(code).isEmpty()
                    || !form.value(code + AnswerForm.NONE).isEmpty());
  }

  private Field field(Question question) {
    return new Field(
        question.code(),
        draw(question),
        in(question.words()),
        hint(question),
        question.tier() == Tier.IDENTITY,
        options(question));
  }

  private static String draw(Question question) {
    return switch (question.kind()) {
      case TEXT -> "text";
      case DATE -> "date";
      case NUMBER -> "number";
      case WRITTEN -> "area";
      case CHOICE -> "list";
      case CHOICES -> "checks";
      case PLACE, PLACES -> "place";
      case LANGUAGE, LANGUAGES -> "language";
    };
  }

  private @Nullable String hint(Question question) {
    Words own = question.hint();
    if (own != null) {
      return in(own);
    }
    return switch (question.kind()) {
      case DATE -> page.text("intake.hint.date");
      case PLACES, LANGUAGES -> page.text("intake.hint.several");
      case TEXT, WRITTEN, NUMBER, CHOICE, CHOICES, PLACE, LANGUAGE -> null;
    };
  }

  private List<Form.Option> options(Question question) {
    List<Form.Option> options = new ArrayList<>();
    if (question.kind() == Question.Kind.CHOICE) {
      options.addAll(absences());
    }
    question.options().stream()
        .map(option -> new Form.Option(option.code(), in(option.words())))
        .forEach(options::add);
    return options;
  }

  /** What may be chosen instead of an answer. */
  public List<Form.Option> absences() {
    return List.of(
        new Form.Option("", page.text("intake.answer.not-asked")),
        new Form.Option(Answers.UNKNOWN, page.text("intake.answer.unknown")),
        new Form.Option(Answers.REFUSED, page.text("intake.answer.refused")));
  }

  public List<String> placeNames() {
    return vocabulary.placeNames(page.language());
  }

  public List<String> languageNames() {
    return vocabulary.languageNames(page.language());
  }

  /** What the questions are called, by their codes, for the list of what is wrong. */
  public Map<String, String> labels() {
    return questions.all().stream()
        .collect(
            Collectors.toMap(
                Question::code,
                question -> in(question.words()),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** Answers as a form has them, to be changed. */
  public Map<String, String> typed(Answers answers) {
    Map<String, String> typed = new HashMap<>();
    for (Question question : questions.all()) {
      String code = question.code();
      switch (answers.to(code)) {
        case Answer.Known<String>(String value) -> typed.put(code, typed(question, value));
        case Answer.Unknown<String> _ -> typed.put(absence(question), Answers.UNKNOWN);
        case Answer.Refused<String> _ -> typed.put(absence(question), Answers.REFUSED);
        case Answer.NotAsked<String> _ -> typed.put(code, "");
      }
    }
    return typed;
  }

  private static String absence(Question question) {
    return question.kind() == Question.Kind.CHOICE
        ? question.code()
        : question.code() + AnswerForm.NONE;
  }

  private String typed(Question question, String value) {
    return switch (question.kind()) {
      case TEXT, WRITTEN, DATE, NUMBER, CHOICE, CHOICES -> value;
      case PLACE, PLACES, LANGUAGE, LANGUAGES ->
          String.join(page.text("intake.between"), lines(question, value));
    };
  }

  /**
   * An answer on a page.
   *
   * @param lines what is known: one, or as many as were ticked
   * @param absence why nothing is known; null when something is
   */
  public record Given(
      String code,
      String label,
      List<String> lines,
      @Nullable String absence,
      boolean isWritten,
      boolean isForMembers) {}

  /** A group of answers on a page. */
  public record GivenGroup(String code, String label, List<Given> answers) {}

  /** What was answered or asked in vain, group by group; groups without any are left out. */
  public List<GivenGroup> given(Answers answers) {
    return questions.groups().stream()
        .map(
            group ->
                new GivenGroup(
                    group.code(),
                    in(group.words()),
                    group.questions().stream()
                        .filter(question -> answers.kept().containsKey(question.code()))
                        .map(question -> given(question, answers.to(question.code())))
                        .toList()))
        .filter(group -> !group.answers().isEmpty())
        .toList();
  }

  /** One answer; empty code for a question that this release does not ask. */
  public Given given(String code, Answer<String> answer) {
    return questions
        .find(code)
        .map(question -> given(question, answer))
        .orElseGet(() -> new Given(code, code, answer.known().stream().toList(), null, true, true));
  }

  private Given given(Question question, Answer<String> answer) {
    return new Given(
        question.code(),
        in(question.words()),
        answer.known().map(value -> lines(question, value)).orElse(List.of()),
        answer.key().map(page::text).orElse(null),
        question.kind() == Question.Kind.WRITTEN,
        question.tier() == Tier.IDENTITY);
  }

  private List<String> lines(Question question, String value) {
    Language reader = page.language();
    return switch (question.kind()) {
      case TEXT, WRITTEN -> List.of(value);
      case NUMBER -> List.of(page.number(Long.parseLong(value)));
      case DATE -> List.of(inWords(PartialDate.of(value)));
      case CHOICE, CHOICES ->
          List.of(value.split(" ", -1)).stream()
              .map(code -> question.option(code).map(one -> in(one.words())).orElse(code))
              .toList();
      case PLACE, PLACES ->
          List.of(value.split(" ", -1)).stream()
              .map(code -> vocabulary.placeName(code, reader))
              .toList();
      case LANGUAGE, LANGUAGES ->
          List.of(value.split(" ", -1)).stream()
              .map(code -> vocabulary.languageName(code, reader))
              .toList();
    };
  }

  private String inWords(PartialDate date) {
    String exact = Formats.partialDate(page.language(), date.year(), date.month(), date.day());
    return date.isAbout() ? page.text("intake.date.about", exact) : exact;
  }

  private String in(Words words) {
    return words.in(page.language());
  }
}
