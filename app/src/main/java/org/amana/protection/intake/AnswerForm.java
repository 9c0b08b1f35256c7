package org.amana.protection.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.Violation;
import org.springframework.stereotype.Component;

/**
 * Reads what was typed into the questions. Beside each stands what may be chosen instead of an
 * answer, under the code with {@link #NONE} behind it.
 */
@Component
public final class AnswerForm {

  /** Behind the code of a question: why there is no answer. */
  public static final String NONE = "-none";

  static final int LONGEST_LINE = 200;
  static final int LONGEST_TEXT = 10_000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Questions questions;
  private final Vocabulary vocabulary;

  AnswerForm(Questions questions, Vocabulary vocabulary) {
    this.questions = questions;
    this.vocabulary = vocabulary;
  }

  /**
   * What came of a form.
   *
   * @param violations in the order of the page
   */
  public record Read(Answers answers, List<Violation> violations) {
    public Read {
      violations = List.copyOf(violations);
    }
  }

  /** Joins what was ticked with blanks, and drops blanks at the ends. */
  public static Map<String, String> joined(Map<String, List<String>> typed) {
    Map<String, String> joined = new HashMap<>();
    typed.forEach((name, values) -> joined.put(name, String.join(" ", values).strip()));
    return joined;
  }

  /**
   * Reads a form; questions that do not stand in it keep the answers that they had.
   *
   * @param before what was known
   * @param today dates after it have not been
   */
  public Read read(Map<String, String> typed, Answers before, LocalDate today) {
    Answers answers = before;
    List<Violation> violations = new ArrayList<>();
    for (Question question : questions.all()) {
      String code = question.code();
      // Of ticks nothing is sent when none is set: the other control says that they were asked.
      if (!typed.containsKey(code) && !typed.containsKey(code + NONE)) {
        continue;
      }
      switch (read(question, typed, today)) {
        case Entry.Right(Answer<String> answer) -> answers = answers.with(code, answer);
        case Entry.Wrong(String rule) -> violations.add(new Violation(code, rule));
      }
    }
    return new Read(answers, violations);
  }

  private sealed interface Entry {

    record Right(Answer<String> answer) implements Entry {}

    record Wrong(String rule) implements Entry {}
  }

  private Entry read(Question question, Map<String, String> typed, LocalDate today) {
    String value = typed.getOrDefault(question.code(), "").strip();
    String none = typed.getOrDefault(question.code() + NONE, "");
    boolean isChoice = question.kind() == Question.Kind.CHOICE;
    String absent = isChoice && isAbsence(value) ? value : none;
    if (!absent.isEmpty() && !isAbsence(absent)) {
      return new Entry.Wrong("intake.rule.choice");
    }
    if (!value.isEmpty() && !absent.isEmpty() && !value.equals(absent)) {
      return new Entry.Wrong("intake.rule.both");
    }
    return switch (absent) {
      case Answers.UNKNOWN -> new Entry.Right(new Answer.Unknown<>());
      case Answers.REFUSED -> new Entry.Right(new Answer.Refused<>());
      default ->
          value.isEmpty()
              ? new Entry.Right(new Answer.NotAsked<>())
              : known(question, value, today);
    };
  }

  private static boolean isAbsence(String value) {
    return value.equals(Answers.UNKNOWN) || value.equals(Answers.REFUSED);
  }

  private Entry known(Question question, String value, LocalDate today) {
    return switch (question.kind()) {
      case TEXT -> upTo(LONGEST_LINE, value, "intake.rule.line");
      case WRITTEN -> upTo(LONGEST_TEXT, value, "intake.rule.text");
      case DATE -> date(value, today);
      case NUMBER -> number(value);
      case CHOICE -> of(question.option(value).map(Question.Option::code), "intake.rule.choice");
      case CHOICES -> choices(question, value);
      case PLACE -> of(vocabulary.place(value), "intake.rule.place");
      case PLACES ->
          of(
              Vocabulary.several(value, vocabulary::place).map(AnswerForm::text),
              "intake.rule.place");
      case LANGUAGE -> of(vocabulary.language(value), "intake.rule.language");
      case LANGUAGES ->
          of(
              Vocabulary.several(value, vocabulary::language).map(AnswerForm::text),
              "intake.rule.language");
    };
  }

  private static String text(List<String> codes) {
    return String.join(" ", codes);
  }

  private static Entry of(Optional<String> value, String rule) {
    return value
        .<Entry>map(known -> new Entry.Right(new Answer.Known<>(known)))
        .orElseGet(() -> new Entry.Wrong(rule));
  }

  private static Entry upTo(int most, String value, String rule) {
    return of(Optional.of(value).filter(text -> text.length() <= most), rule);
  }

  private static Entry date(String value, LocalDate today) {
    return switch (PartialDate.read(value, today)) {
      case PartialDate.Reading.Right(PartialDate date) ->
          of(Optional.of(date.text()), "intake.rule.date.unreadable");
      case PartialDate.Reading.Wrong(String rule) -> new Entry.Wrong(rule);
    };
  }

  private static Entry number(String value) {
    return of(
        Optional.of(Formats.europeanDigits(value))
            .filter(digits -> NUMBER.matcher(digits).matches())
            .map(digits -> Integer.toString(Integer.parseInt(digits))),
        "intake.rule.number");
  }

  private static Entry choices(Question question, String value) {
    List<String> ticked = Arrays.stream(value.split(" +", -1)).distinct().toList();
    boolean isKnown = ticked.stream().allMatch(one -> question.option(one).isPresent());
    // In the order of the question, so that the same ticks are the same answer.
    List<String> codes =
        question.options().stream().map(Question.Option::code).filter(ticked::contains).toList();
    return of(Optional.of(text(codes)).filter(_ -> isKnown), "intake.rule.choice");
  }
}
