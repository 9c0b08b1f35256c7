package org.amana.protection.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.problems.Violation;
import org.amana.protection.intake.Answer;
import org.amana.protection.intake.AnswerForm;
import org.amana.protection.intake.Answers;
import org.amana.protection.intake.PartialDate;
import org.amana.protection.intake.Question;
import org.amana.protection.intake.Questions;
import org.springframework.stereotype.Component;

/** From the fields of the standard to the questions of the house, and back. */
@Component
final class CaseMapping {

  /** Who first suspected it is not who decided on it. */
  private static final Set<String> NOT_THE_SAME = Set.of("vic_TraffickingStatusDecisionMakingOrg");

  /** The table of events; each kind of them has a place of its own. */
  static final String EVENT = "event";

  private static final List<EventPlace> EVENTS =
      List.of(
          new EventPlace("Recruitment", "recruitmentCountry", "recruitmentOn"),
          new EventPlace("Exploitation", "exploitationCountry", "exploitationFrom"));

  private record EventPlace(String kind, String country, String date) {}

  private final Standard standard;
  private final Questions questions;
  private final AnswerForm form;
  private final Clock clock;
  private final Map<StandardField, Question> homes = new LinkedHashMap<>();

  CaseMapping(Standard standard, Questions questions, AnswerForm form, Clock clock) {
    this.standard = standard;
    this.questions = questions;
    this.form = form;
    this.clock = clock;
    questions.all().forEach(this::house);
  }

  private void house(Question question) {
    String name = question.htcds();
    if (name == null || NOT_THE_SAME.contains(name)) {
      return;
    }
    standard
        .find(name)
        .filter(field -> !standard.entityOf(field).code().equals(EVENT))
        .ifPresent(field -> homes.putIfAbsent(field, question));
  }

  /**
   * What becomes of a case.
   *
   * @param typed by the codes of questions, as somebody would have typed it
   * @param kept what has no place among them
   */
  record Mapped(Map<String, String> typed, Kept kept) {

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Mapped[…]";
    }
  }

  /** Nothing of it is lost, and nothing is made up. */
  Mapped into(StandardCase whole, List<Judged.Unread> unread) {
    Map<String, String> typed = new HashMap<>();
    homes.forEach(
        (field, question) ->
            whole
                .value(field.name())
                .map(value -> typed(question, value))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> typed.put(question.code(), text)));
    EVENTS.forEach(place -> typeEvent(whole, place, typed));
    AnswerForm.Read read = form.read(typed, Answers.NONE, LocalDate.now(clock));
    read.violations().stream().map(Violation::field).forEach(typed::remove);
    return new Mapped(Map.copyOf(typed), Kept.of(standard, whole, outOf(read.answers()), unread));
  }

  private static void typeEvent(StandardCase whole, EventPlace place, Map<String, String> typed) {
    whole.of(EVENT).stream()
        .map(StandardCase.Part::values)
        .filter(values -> place.kind().equals(values.get("hte_Type")))
        .findFirst()
        .ifPresent(
            values -> {
              Optional.ofNullable(values.get("hte_Country"))
                  .map(country -> IsoCodes.country(country).orElse(country))
                  .ifPresent(country -> typed.put(place.country(), country));
              Optional.ofNullable(values.get("hte_Date"))
                  .ifPresent(date -> typed.put(place.date(), date));
            });
  }

  /** As it would be typed; empty when the question has no such answer. */
  private static String typed(Question question, String value) {
    Stream<String> several = Stream.of(value.split(StandardField.BETWEEN, -1));
    return switch (question.kind()) {
      case TEXT, WRITTEN, DATE, NUMBER -> value;
      case CHOICE -> question.option(value).isPresent() ? value : "";
      case CHOICES ->
          several
              .filter(code -> question.option(code).isPresent())
              .collect(Collectors.joining(" "));
      case PLACE -> IsoCodes.country(value).orElse("");
      case PLACES ->
          several
              .flatMap(code -> IsoCodes.country(code).stream())
              .distinct()
              .collect(Collectors.joining(StandardField.BETWEEN));
      case LANGUAGE, LANGUAGES -> IsoCodes.language(value).orElse("");
    };
  }

  /** What the standard has room for, of what is known. */
  StandardCase outOf(Answers answers) {
    Map<String, Map<String, String>> byEntity = new LinkedHashMap<>();
    homes.forEach(
        (field, question) -> {
          String value = value(field, question, answers);
          if (!value.isEmpty()) {
            byEntity
                .computeIfAbsent(standard.entityOf(field).code(), _ -> new TreeMap<>())
                .put(field.name(), value);
          }
        });
    List<StandardCase.Part> parts = new ArrayList<>();
    for (Entity entity : standard.entities()) {
      if (entity.code().equals(EVENT)) {
        EVENTS.forEach(place -> parts.add(new StandardCase.Part(EVENT, event(place, answers))));
      } else {
        parts.add(
            new StandardCase.Part(entity.code(), byEntity.getOrDefault(entity.code(), Map.of())));
      }
    }
    return new StandardCase(parts);
  }

  private static Map<String, String> event(EventPlace place, Answers answers) {
    Map<String, String> values = new TreeMap<>();
    answers
        .to(place.country())
        .known()
        .flatMap(IsoCodes::twoLetters)
        .ifPresent(country -> values.put("hte_Country", country));
    wholeDay(answers.date(place.date())).ifPresent(day -> values.put("hte_Date", day));
    if (!values.isEmpty()) {
      values.put("hte_Type", place.kind());
    }
    return values;
  }

  /** What of an answer the field can take: nothing that the standard does not allow. */
  private static String value(StandardField field, Question question, Answers answers) {
    List<String> texts =
        switch (question.kind()) {
          case TEXT, WRITTEN, NUMBER, CHOICE ->
              answers.to(question.code()).known().stream().toList();
          case DATE -> wholeDay(answers.date(question.code())).stream().toList();
          case CHOICES -> codes(question, answers).toList();
          case PLACE, PLACES ->
              codes(question, answers).flatMap(code -> IsoCodes.twoLetters(code).stream()).toList();
          case LANGUAGE, LANGUAGES ->
              codes(question, answers)
                  .flatMap(code -> IsoCodes.threeLetters(code).stream())
                  .limit(1)
                  .toList();
        };
    return texts.isEmpty() ? "" : Reading.of(field, texts).value();
  }

  private static Stream<String> codes(Question question, Answers answers) {
    return answers.codes(question.code()).known().stream().flatMap(List::stream);
  }

  /** The standard has whole days alone, and none that is only about right. */
  private static Optional<String> wholeDay(Answer<PartialDate> date) {
    return date.known()
        .filter(known -> known.day().isPresent() && !known.isAbout())
        .map(known -> known.earliest().toString());
  }

  /** What is known or was asked, and what the standard has no room for. */
  List<Loss> losses(Answers answers) {
    List<Loss> losses = new ArrayList<>();
    for (Question question : questions.all()) {
      Optional<StandardField> field =
          homes.entrySet().stream()
              .filter(home -> home.getValue().equals(question))
              .map(Map.Entry::getKey)
              .findFirst();
      loss(question, field, answers)
          .ifPresent(reason -> losses.add(new Loss(question.words(), reason)));
    }
    return losses;
  }

  private static Optional<Loss.Reason> loss(
      Question question, Optional<StandardField> field, Answers answers) {
    return switch (answers.to(question.code())) {
      case Answer.NotAsked<String> _ -> Optional.empty();
      case Answer.Refused<String> _ -> Optional.of(Loss.Reason.REFUSED);
      case Answer.Unknown<String> _ -> Optional.of(Loss.Reason.UNKNOWN);
      case Answer.Known<String> _ -> ofKnown(question, field, answers);
    };
  }

  private static Optional<Loss.Reason> ofKnown(
      Question question, Optional<StandardField> field, Answers answers) {
    Optional<EventPlace> event =
        EVENTS.stream()
            .filter(
                place ->
                    place.country().equals(question.code()) || place.date().equals(question.code()))
            .findFirst();
    if (event.isPresent()) {
      String name = event.get().date().equals(question.code()) ? "hte_Date" : "hte_Country";
      return Optional.of(Loss.Reason.NOT_WHOLE)
          .filter(_ -> !event(event.get(), answers).containsKey(name));
    }
    if (field.isEmpty()) {
      return Optional.of(Loss.Reason.NO_FIELD);
    }
    String value = value(field.get(), question, answers);
    long given = value.isEmpty() ? 0 : value.split(StandardField.BETWEEN, -1).length;
    long known =
        switch (question.kind()) {
          case TEXT, WRITTEN, DATE, NUMBER, CHOICE, PLACE, LANGUAGE -> value.isEmpty() ? 1 : given;
          case CHOICES, PLACES, LANGUAGES -> codes(question, answers).count();
        };
    return Optional.of(Loss.Reason.NOT_WHOLE).filter(_ -> given < known);
  }
}
