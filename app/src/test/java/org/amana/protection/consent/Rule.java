package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.protection.chronicle.Step;

/** The covering rule of the house, and the same with one fault each. */
enum Rule {
  OF_THE_HOUSE,
  IGNORES_WITHDRAWAL,
  IGNORES_THE_END,
  IGNORES_RENEWAL,
  IGNORES_RECIPIENT,
  IGNORES_PURPOSE,
  IGNORES_GROUPS,
  IGNORES_FIRST_DAY,
  IGNORES_LAST_DAY,
  IGNORES_AGE,
  IGNORES_ASSENT,
  IGNORES_DISSENT,
  IGNORES_REJECTION,
  ONE_APPROVAL,
  OWN_APPROVAL,
  JOINS_TWO,
  IGNORES_THE_BARRIER,
  LETS_UNKNOWN_STATES_PASS,
  LETS_UNKNOWN_ORIGINS_PASS,
  BELIEVES_THE_LAST_PAPER;

  /**
   * What holds when something is to be shared.
   *
   * @param known State of the recipient; empty where nothing but papers says it
   */
  record Day(LocalDate today, boolean isChild, Flight flight, String known) {}

  /** What the fault makes of the steps of a thread. */
  List<Step> read(List<Step> steps) {
    return switch (this) {
      case IGNORES_WITHDRAWAL -> without(steps, Move.WITHDRAWN);
      case IGNORES_THE_END -> without(steps, Move.ENDED);
      case IGNORES_RENEWAL -> without(steps, Move.RENEWED);
      case IGNORES_REJECTION -> without(steps, Move.REJECTED);
      case IGNORES_DISSENT -> as(steps, Move.DISSENTED, Move.ASSENTED);
      case IGNORES_ASSENT -> followed(steps, Move.GIVEN_BY_GUARDIAN, Move.ASSENTED);
      case ONE_APPROVAL -> followed(steps, Move.PROPOSED_DUTY, Move.APPROVED);
      case OWN_APPROVAL -> byAnybody(steps);
      case OF_THE_HOUSE,
          IGNORES_RECIPIENT,
          IGNORES_PURPOSE,
          IGNORES_GROUPS,
          IGNORES_FIRST_DAY,
          IGNORES_LAST_DAY,
          IGNORES_AGE,
          JOINS_TWO,
          IGNORES_THE_BARRIER,
          LETS_UNKNOWN_STATES_PASS,
          LETS_UNKNOWN_ORIGINS_PASS,
          BELIEVES_THE_LAST_PAPER ->
          steps;
    };
  }

  private static List<Step> without(List<Step> steps, Move move) {
    return steps.stream().filter(step -> !step.kind().equals(move.code())).toList();
  }

  private static List<Step> as(List<Step> steps, Move one, Move other) {
    return steps.stream()
        .map(step -> step.kind().equals(one.code()) ? changed(step, other, step.by()) : step)
        .toList();
  }

  private static List<Step> followed(List<Step> steps, Move one, Move next) {
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(step);
      if (step.kind().equals(one.code())) {
        all.add(changed(step, next, new PersonId(new UUID(9, 9))));
      }
    }
    return all;
  }

  /** As if each step were somebody else's. */
  private static List<Step> byAnybody(List<Step> steps) {
    return steps.stream()
        .map(step -> changed(step, Move.of(step.kind()).orElseThrow(), new PersonId(step.id())))
        .toList();
  }

  private static Step changed(Step step, Move move, PersonId by) {
    return new Step(
        step.id(),
        step.thread(),
        step.number(),
        step.room(),
        move.code(),
        step.on(),
        step.due(),
        step.needs(),
        by,
        step.madeAt(),
        step.version());
  }

  /** The thread on which something may be shared, by the rule. */
  Optional<UUID> find(List<Course> courses, Paperwork terms, Disclosure wanted, Day day) {
    return isStopped(courses, terms, wanted, day)
        ? Optional.empty()
        : find(courses, terms, wanted, day.today(), day.isChild());
  }

  private boolean isStopped(List<Course> courses, Paperwork terms, Disclosure wanted, Day day) {
    List<Terms> papers =
        courses.stream()
            .map(course -> terms.of(course.thread()))
            .filter(paper -> paper.recipient().equals(wanted.recipient()))
            .toList();
    Set<String> states =
        new HashSet<>(
            Barrier.saidOf(
                wanted.recipient(), this == BELIEVES_THE_LAST_PAPER ? last(papers) : papers));
    if (!day.known().isEmpty()) {
      states.add(day.known());
    }
    Optional<Flight.Stop> stop = day.flight().stop(states);
    return switch (this) {
      case IGNORES_THE_BARRIER -> false;
      case LETS_UNKNOWN_STATES_PASS ->
          stop.filter(why -> why != Flight.Stop.STATE_UNKNOWN).isPresent();
      case LETS_UNKNOWN_ORIGINS_PASS ->
          stop.filter(why -> why != Flight.Stop.ORIGIN_UNKNOWN).isPresent();
      default -> stop.isPresent();
    };
  }

  private static List<Terms> last(List<Terms> papers) {
    return papers.isEmpty() ? papers : papers.subList(papers.size() - 1, papers.size());
  }

  private Optional<UUID> find(
      List<Course> courses, Paperwork terms, Disclosure wanted, LocalDate today, boolean isChild) {
    Optional<UUID> covering =
        courses.stream()
            .filter(course -> covers(course, terms.of(course.thread()), wanted, today, isChild))
            .map(Course::thread)
            .findFirst();
    return this == JOINS_TWO && covering.isEmpty()
        ? joined(courses, terms, wanted, today, isChild)
        : covering;
  }

  /** Where the terms of a thread are. */
  interface Paperwork {
    Terms of(UUID thread);
  }

  private boolean covers(
      Course course, Terms terms, Disclosure wanted, LocalDate today, boolean isChild) {
    Disclosure asked =
        switch (this) {
          case IGNORES_RECIPIENT ->
              new Disclosure(terms.recipient(), wanted.purpose(), wanted.groups());
          case IGNORES_PURPOSE ->
              new Disclosure(wanted.recipient(), terms.purpose(), wanted.groups());
          case IGNORES_GROUPS ->
              new Disclosure(wanted.recipient(), wanted.purpose(), terms.groups());
          default -> wanted;
        };
    boolean isLate = this == IGNORES_LAST_DAY && today.isAfter(terms.until());
    boolean isEarly = this == IGNORES_FIRST_DAY && today.isBefore(terms.from());
    LocalDate day = isLate ? terms.until() : isEarly ? terms.from() : today;
    return course.covers(terms, asked, day, isChild)
        || (this == IGNORES_AGE && course.covers(terms, asked, day, !isChild));
  }

  /** When each group is covered by some thread, and all of them by none. */
  private static Optional<UUID> joined(
      List<Course> courses, Paperwork terms, Disclosure wanted, LocalDate today, boolean isChild) {
    Optional<UUID> last = Optional.empty();
    for (InformationGroup group : wanted.groups()) {
      Disclosure part = new Disclosure(wanted.recipient(), wanted.purpose(), Set.of(group));
      last = OF_THE_HOUSE.find(courses, terms, part, today, isChild);
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }
}
