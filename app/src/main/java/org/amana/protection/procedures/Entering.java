package org.amana.protection.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.consent.ConsentEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Enters a step for good, with what follows from it in the same transaction: what is counted, and
 * what is erased because the person took it back.
 */
@Component
class Entering {

  /** The consent that a step rests on, among its facts. */
  static final String RESTS_ON = "rests-on";

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Counting counting;
  private final Procedures procedures;
  private final Clock clock;

  Entering(
      NeedToKnow needToKnow,
      Chronicle chronicle,
      Counting counting,
      Procedures procedures,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.counting = counting;
    this.procedures = procedures;
    this.clock = clock;
  }

  /**
   * A step with its answers.
   *
   * @param due the day by which something has to follow
   */
  record Wanted(
      UUID thread,
      int after,
      Procedure procedure,
      Move move,
      LocalDate on,
      Optional<LocalDate> due,
      Answered facts,
      Answered words) {

    /** Hides what is in it. */
    @Override
    public String toString() {
      return "Wanted[" + procedure.kind(move) + "]";
    }
  }

  /** In the caller's transaction. */
  void enter(CaseId id, Wanted wanted, Optional<UUID> restsOn) {
    Procedure procedure = wanted.procedure();
    Said before =
        procedure.counts().isEmpty() || wanted.after() == 0
            ? Said.NOTHING
            : said(id, wanted.thread());
    Answered facts =
        wanted
            .facts()
            .with(restsOn.map(thread -> Map.of(RESTS_ON, thread.toString())).orElse(Map.of()))
            .with(counting.mark(procedure, before));
    var _ =
        chronicle.add(
            id,
            new NewStep(
                wanted.thread(),
                wanted.after(),
                Courses.ROOM,
                procedure.kind(wanted.move()),
                wanted.on(),
                wanted.due(),
                wanted.move().needs(),
                Optional.of(facts),
                wanted.words()));
    counting.count(procedure, wanted.move(), before, before.and(facts).and(wanted.words()));
    if (wanted.move().takesBack()) {
      chronicle.takeBackWords(id, wanted.thread(), Answered.NOTHING);
    }
  }

  private Said said(CaseId id, UUID thread) {
    Chronicle.Opened opened = chronicle.open(id, Courses.ROOM);
    return courses(opened).stream()
        .filter(course -> course.thread().equals(thread))
        .findFirst()
        .map(course -> Said.of(opened, course))
        .orElse(Said.NOTHING);
  }

  private List<Course> courses(Chronicle.Opened opened) {
    return Course.of(opened.work(), procedures);
  }

  /** What rests on a consent goes with it, in its transaction and by whoever ends it. */
  @EventListener
  void takeBack(ConsentEnded ended) {
    boolean isNone =
        needToKnow.within(
            () ->
                Course.of(chronicle.steps(ended.id(), Courses.ROOM), procedures).stream()
                    .noneMatch(course -> takingBack(course).isPresent()));
    if (isNone) {
      return;
    }
    Chronicle.Opened opened = chronicle.open(ended.id(), Courses.ROOM);
    for (Course course : courses(opened)) {
      boolean rests =
          Said.of(opened, course).all(RESTS_ON).anyMatch(ended.thread().toString()::equals);
      takingBack(course).filter(_ -> rests).ifPresent(move -> takeBack(ended.id(), course, move));
    }
  }

  private static Optional<Move> takingBack(Course course) {
    return course.next().stream().filter(Move::takesBack).findFirst();
  }

  private void takeBack(CaseId id, Course course, Move move) {
    enter(
        id,
        new Wanted(
            course.thread(),
            course.last().number(),
            course.procedure(),
            move,
            LocalDate.now(clock),
            Optional.empty(),
            Answered.NOTHING,
            Answered.NOTHING),
        Optional.empty());
  }
}
