package org.amana.protection.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.springframework.util.MultiValueMap;

/**
 * A step of a procedure, as it was typed.
 *
 * @param typed by the name of the field
 */
record StepForm(Procedure procedure, Move move, Map<String, String> typed) {

  /** The day of the step, and what whoever takes it wants to add; in every form. */
  static final String ON = "on";

  static final String NOTE = "note";

  static final int LONGEST_LINE = 200;
  static final int LONGEST_TEXT = 10_000;

  StepForm {
    typed = Map.copyOf(typed);
  }

  static StepForm of(Procedure procedure, Move move, MultiValueMap<String, String> typed) {
    Map<String, String> kept = new HashMap<>();
    typed.forEach((name, values) -> kept.put(name, String.join(" ", values).strip()));
    return new StepForm(procedure, move, kept);
  }

  Form shown() {
    return new Form(typed, List.of());
  }

  /** What was typed into a field; empty for nothing. */
  Optional<String> typed(String name) {
    return Optional.of(value(name)).filter(value -> !value.isEmpty());
  }

  private String value(String name) {
    return typed.getOrDefault(name, "");
  }

  /**
   * A step that breaks no rule.
   *
   * @param facts what colleagues must know
   * @param words what opens with the key of a member alone
   */
  record Right(LocalDate on, Optional<LocalDate> due, Answered facts, Answered words) {}

  /**
   * What was typed, once it breaks no rule.
   *
   * @param before the day of the step before
   * @throws ProblemException with every field that is wrong
   */
  Right read(Optional<LocalDate> before, Clock clock) {
    List<Violation> wrong = new ArrayList<>();
    Optional<LocalDate> on = Answer.date(value(ON));
    if (on.isEmpty()) {
      wrong.add(new Violation(ON, "procedures.rule.date"));
    } else if (on.get().isAfter(LocalDate.now(clock))) {
      wrong.add(new Violation(ON, "procedures.rule.future"));
    } else if (before.filter(on.get()::isBefore).isPresent()) {
      wrong.add(new Violation(ON, "procedures.rule.before"));
    }
    Map<String, String> facts = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (Field field : procedure.fields(move)) {
      switch (answer(field)) {
        case Answer.Wrong(String rule) -> wrong.add(new Violation(field.code(), rule));
        case Answer.Right(String value) ->
            (field.isForMembers() ? words : facts).put(field.code(), value);
        case Answer.Empty _ -> {
          if (isMissing(field)) {
            wrong.add(new Violation(field.code(), "procedures.rule.missing"));
          }
        }
      }
    }
    if (value(NOTE).length() > LONGEST_TEXT) {
      wrong.add(new Violation(NOTE, "procedures.rule.too-long"));
    } else if (!value(NOTE).isEmpty()) {
      words.put(NOTE, value(NOTE));
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
    LocalDate day = on.orElseThrow();
    return new Right(day, move.due(day, facts), new Answered(facts), new Answered(words));
  }

  private Answer answer(Field field) {
    String value = value(field.code());
    if (value.isEmpty()) {
      return new Answer.Empty();
    }
    return isAsked(field) ? Answer.to(field, value) : new Answer.Wrong("procedures.rule.unasked");
  }

  private boolean isAsked(Field field) {
    Field.When when = field.when();
    return when == null || when.is().contains(value(when.field()));
  }

  /** A field with a condition is asked for as soon as that holds. */
  private boolean isMissing(Field field) {
    boolean isWanted = move.asks().contains(field.code()) || field.when() != null;
    return isWanted && isAsked(field);
  }
}
