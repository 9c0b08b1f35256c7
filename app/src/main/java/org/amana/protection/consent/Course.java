package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.PersonId;
import org.amana.protection.chronicle.Step;

/**
 * One consent, or one duty, as its steps say. A step that could not be taken when it was entered,
 * or not by whoever entered it, counts for nothing, whatever wrote it.
 *
 * @param steps those that count, the first of them first
 * @param last number of its last step, counted or not
 */
record Course(State state, List<Step> steps, int last) {

  Course {
    steps = List.copyOf(steps);
  }

  /** Those among the steps of a case. */
  static List<Course> of(List<Step> steps) {
    Collection<List<Step>> threads =
        steps.stream()
            .sorted(Comparator.comparingInt(Step::number))
            .collect(Collectors.groupingBy(Step::thread, LinkedHashMap::new, Collectors.toList()))
            .values();
    return threads.stream().flatMap(thread -> ofThread(thread).stream()).toList();
  }

  private static Optional<Course> ofThread(List<Step> thread) {
    Optional<State> state = Optional.empty();
    List<Step> counting = new ArrayList<>();
    for (Step step : thread) {
      Optional<Move> move = Move.of(step.kind());
      if (move.isPresent() && counts(move.get(), step, state, counting)) {
        state = Optional.of(move.get().to(state));
        counting.add(step);
      }
    }
    return state.map(reached -> new Course(reached, counting, thread.getLast().number()));
  }

  private static boolean counts(Move move, Step step, Optional<State> state, List<Step> before) {
    return move.isOpenFrom(state)
        && move.by().contains(step.needs())
        && (!move.isOfSomebodyElse() || isNewTo(before, step.by()));
  }

  private static boolean isNewTo(List<Step> before, PersonId person) {
    return before.stream().noneMatch(step -> step.by().equals(person));
  }

  public UUID thread() {
    return steps.getFirst().thread();
  }

  /** Whether this person may take the step now, as far as the steps before say. */
  boolean isOpenTo(Move move, PersonId person) {
    return move.isOpenFrom(Optional.of(state))
        && (!move.isOfSomebodyElse() || isNewTo(steps, person));
  }

  /** Whether this was its last step. */
  boolean isAt(Move move) {
    return steps.getLast().kind().equals(move.code());
  }

  public boolean isDuty() {
    return steps.getFirst().kind().equals(Move.PROPOSED_DUTY.code());
  }

  Basis basis() {
    return isDuty() ? new Basis.Duty(thread()) : new Basis.Consent(thread());
  }

  /** Whether the disclosure may rest on it. */
  boolean covers(Terms terms, Disclosure disclosure, LocalDate today, boolean mayBeChild) {
    return state.isAgreedTo(mayBeChild) && terms.cover(disclosure, today);
  }
}
