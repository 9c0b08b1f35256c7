package org.amana.protection.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.protection.chronicle.Step;

/**
 * A procedure as it goes on for one person: one permit that was asked for, one claim.
 *
 * @param steps the first of them first
 */
record Course(Procedure procedure, UUID thread, List<Step> steps) {

  Course {
    steps = List.copyOf(steps);
  }

  /** Those among the steps of a case, in the order in which they began. */
  static List<Course> of(List<Step> steps, Procedures procedures) {
    Map<UUID, List<Step>> threads =
        steps.stream()
            .filter(step -> procedures.counts(step))
            .collect(Collectors.groupingBy(Step::thread, LinkedHashMap::new, Collectors.toList()));
    return threads.entrySet().stream()
        .map(
            of ->
                new Course(
                    procedures.of(of.getValue().getFirst()).orElseThrow(),
                    of.getKey(),
                    of.getValue()))
        .toList();
  }

  public Step last() {
    return steps.getLast();
  }

  Move move(Step step) {
    return procedure.move(step.kind().substring(procedure.code().length() + 1)).orElseThrow();
  }

  /** Where it stands. */
  public Move at() {
    return move(last());
  }

  boolean isOf(Procedure other) {
    return procedure.code().equals(other.code());
  }

  public List<Move> next() {
    return procedure.after(Optional.of(at()));
  }

  public boolean isOver() {
    return next().isEmpty();
  }

  public boolean isLate(LocalDate today) {
    return last().due().filter(today::isAfter).isPresent();
  }
}
