package org.amana.protection.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.protection.chronicle.Step;

/**
 * One clock of a case, as its steps say.
 *
 * @param begins the day on which it began
 * @param ends its last day; empty when somebody has ended it
 * @param steps the first of them first
 */
record Running(
    Period period, UUID thread, LocalDate begins, Optional<LocalDate> ends, List<Step> steps) {

  static final String EXTENDED = "extended";
  static final String PERSON_DECIDED = "person-decided";
  static final String ENDED = "ended";

  /** The clocks among the steps of a case, each with its own; other steps are of no clock. */
  static List<Running> of(List<Step> steps) {
    return steps.stream().collect(Collectors.groupingBy(Step::thread)).values().stream()
        .map(Running::clock)
        .flatMap(Optional::stream)
        .sorted((one, other) -> other.begins().compareTo(one.begins()))
        .toList();
  }

  private static Optional<Running> clock(List<Step> thread) {
    Step first = thread.getFirst();
    return Arrays.stream(Period.values())
        .filter(period -> period.begun().equals(first.kind()))
        .findFirst()
        .map(
            period ->
                new Running(period, first.thread(), first.on(), thread.getLast().due(), thread));
  }

  /** Its last day counts. */
  boolean runs(LocalDate today) {
    return ends.filter(end -> !today.isAfter(end)).isPresent();
  }

  /** Days until its last one; below zero when that is past. */
  public long left(LocalDate today) {
    return ChronoUnit.DAYS.between(today, ends.orElse(today));
  }

  /** The message key of what ends it: the person's own decision, where that is what it is for. */
  public String endKey() {
    return period == Period.REFLECTION ? "clocks.end.decided" : "clocks.end";
  }

  int extensions() {
    return (int) steps.stream().filter(step -> step.kind().equals(EXTENDED)).count();
  }

  public int number() {
    return steps.getLast().number();
  }
}
