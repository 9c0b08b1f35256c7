package org.amana.protection.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.cases.Mark;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.ChronicleProblem;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.chronicle.Step;
import org.amana.protection.identification.Identified;
import org.amana.protection.identification.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Procedures as they go on in cases: begun, gone on with step by step, and read. A step is taken
 * when it follows the one before, what has to come first has come, and every field is right.
 */
@Component
class Courses {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "procedures";

  /** The notice of rights: that it was given is marked on the case. */
  private static final String RIGHTS = "rights-notice";

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final Chronicle chronicle;
  private final ComesFirst comesFirst;
  private final Entering entering;
  private final Procedures procedures;
  private final Ids ids;
  private final Clock clock;

  Courses(
      NeedToKnow needToKnow,
      Cases cases,
      Chronicle chronicle,
      ComesFirst comesFirst,
      Entering entering,
      Procedures procedures,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.chronicle = chronicle;
    this.comesFirst = comesFirst;
    this.entering = entering;
    this.procedures = procedures;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What goes on in a case, of the work alone.
   *
   * @param courses the one that moved last first
   * @param open procedures that the one who asks may begin
   */
  record Shown(
      CaseEntry entry,
      LocalDate today,
      boolean isClosed,
      List<Course> courses,
      List<Procedure> open) {}

  /**
   * Everything that goes on; that it was read stands in the log.
   *
   * @throws ProblemException not found when they may not know of the case
   */
  Shown show(CaseId id) {
    Chronicle.Opened opened = chronicle.open(id, ROOM);
    boolean isClosed = isClosed(opened.work());
    return new Shown(
        opened.entry(),
        LocalDate.now(clock),
        isClosed,
        Course.of(opened.work(), procedures).reversed(),
        isClosed
            ? List.of()
            : procedures.all().stream()
                .filter(
                    procedure ->
                        procedure.after(Optional.empty()).stream()
                            .anyMatch(move -> may(move, opened.allowed())))
                .toList());
  }

  private static boolean may(Move move, Allowed allowed) {
    return Chronicle.may(move.needs(), allowed);
  }

  /** By the step that was taken last in a procedure that closes cases. */
  private boolean isClosed(List<Step> steps) {
    return steps.reversed().stream()
        .filter(procedures::counts)
        .filter(step -> closes(procedures.of(step).orElseThrow()))
        .findFirst()
        .flatMap(procedures::move)
        .filter(Move::closes)
        .isPresent();
  }

  private static boolean closes(Procedure procedure) {
    return procedure.moves().stream().anyMatch(Move::closes);
  }

  /**
   * One of them, opened.
   *
   * @param told its steps with what was answered
   * @param next what the one who asks may do now
   */
  record Told(
      CaseEntry entry,
      Course course,
      List<OpenStep> told,
      List<Move> next,
      Map<PersonId, String> names) {}

  /**
   * Opens one.
   *
   * @throws ProblemException not found; {@code custody.locked}
   */
  Told show(CaseId id, UUID thread) {
    Chronicle.Opened opened = chronicle.open(id, ROOM);
    Course course = course(opened.work(), thread).orElseThrow(Courses::notFound);
    boolean isRunning = !isClosed(opened.work()) || closes(course.procedure());
    return new Told(
        opened.entry(),
        course,
        course.steps().stream().map(step -> opened.byId().get(step.id())).toList(),
        isRunning
            ? course.next().stream().filter(move -> may(move, opened.allowed())).toList()
            : List.of(),
        opened.names());
  }

  private Optional<Course> course(List<Step> steps, UUID thread) {
    return Course.of(steps, procedures).stream()
        .filter(course -> course.thread().equals(thread))
        .findFirst();
  }

  private static ProblemException notFound() {
    return new ProblemException(new CommonProblem.NotFound());
  }

  /** A thread that a page may begin: sent twice, it begins once. */
  UUID freshThread() {
    return ids.next();
  }

  /**
   * The page of a step before it is taken.
   *
   * @param after number of the step before; 0 when it begins
   */
  record Asked(CaseEntry entry, Procedure procedure, Move move, UUID thread, int after) {}

  /**
   * Whether a procedure can be begun with this step by the one who asks.
   *
   * @throws ProblemException not found; denied; {@code procedures.closed}
   */
  Asked askBegin(CaseId id, UUID thread, String code, String step) {
    Procedure procedure = procedures.get(code);
    Move move = procedure.move(step).filter(Move::begins).orElseThrow(Courses::notFound);
    return needToKnow.within(
        () -> {
          require(id, move);
          mustBeOpen(chronicle.steps(id, ROOM), procedure, 0);
          return new Asked(cases.entry(id), procedure, move, thread, 0);
        });
  }

  /**
   * Whether it can go on with this step.
   *
   * @throws ProblemException not found; denied; {@code procedures.closed}; {@code
   *     procedures.not-from-here}
   */
  Asked ask(CaseId id, UUID thread, String step) {
    return needToKnow.within(
        () -> {
          List<Step> steps = chronicle.steps(id, ROOM);
          Course course = course(steps, thread).orElseThrow(() -> hidden(id));
          Move move = course.procedure().move(step).orElseThrow(Courses::notFound);
          require(id, move);
          mustBeOpen(steps, course.procedure(), course.last().number());
          mustFollow(move, Optional.of(course));
          return new Asked(
              cases.entry(id), course.procedure(), move, thread, course.last().number());
        });
  }

  /** The same page again, as it was when it was asked for. */
  Asked asked(CaseId id, StepForm form, UUID thread, int after) {
    return needToKnow.within(
        () -> new Asked(cases.entry(id), form.procedure(), form.move(), thread, after));
  }

  /** What a step belongs to; the procedure of a thread that goes on. */
  Procedure procedure(CaseId id, UUID thread) {
    return needToKnow.within(
        () ->
            course(chronicle.steps(id, ROOM), thread)
                .map(Course::procedure)
                .orElseThrow(() -> hidden(id)));
  }

  Procedure procedure(String code) {
    return procedures.get(code);
  }

  /** Not found; and whoever may not know of the case leaves that in the log. */
  private ProblemException hidden(CaseId id) {
    var _ = needToKnow.require(Wanted.to(Action.READ), id.file());
    return notFound();
  }

  private void require(CaseId id, Move move) {
    var _ = needToKnow.require(new Wanted(move.needs(), Tier.IDENTITY), id.file());
  }

  private void mustBeOpen(List<Step> steps, Procedure procedure, int after) {
    if (isClosed(steps) && (after == 0 || !closes(procedure))) {
      throw new ProblemException(new ProcedureProblem.Closed());
    }
  }

  private static void mustFollow(Move move, Optional<Course> course) {
    if (!move.follows(course.map(Course::at))) {
      throw new ProblemException(new ProcedureProblem.NotFromHere());
    }
  }

  /**
   * Takes a step for good. One that begins and is sent twice is taken once.
   *
   * @param after number of the last step that the one who asks has seen
   * @throws ProblemException with every field that is wrong, and what has to come first; denied;
   *     {@code chronicle.meanwhile}; {@code procedures.not-from-here}; {@code procedures.closed};
   *     {@code custody.locked}
   */
  void take(CaseId id, UUID thread, int after, StepForm form) {
    ComesFirst.Found first = comesFirst.of(id, thread, form);
    needToKnow.within(
        () -> {
          require(id, form.move());
          List<Step> steps = chronicle.steps(id, ROOM);
          Optional<Course> course = course(steps, thread);
          if (course.isPresent() && after == 0) {
            return thread;
          }
          mustBeOpen(steps, form.procedure(), after);
          if (course.map(Course::last).map(Step::number).orElse(0) != after) {
            throw new ProblemException(new ChronicleProblem.Meanwhile());
          }
          mustFollow(form.move(), course);
          StepForm.Right right = form.read(course.map(Course::last).map(Step::on), clock);
          mustBeRight(first.missing());
          mustBeRight(goesOnAlready(steps, form.procedure(), after));
          entering.enter(
              id,
              new Entering.Wanted(
                  thread,
                  after,
                  form.procedure(),
                  form.move(),
                  right.on(),
                  right.due(),
                  right.facts(),
                  right.words()),
              first.restsOn());
          mark(id, form);
          return thread;
        });
  }

  private static void mustBeRight(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
  }

  /** What goes on once at a time is gone on with, and not begun beside itself. */
  private List<Violation> goesOnAlready(List<Step> steps, Procedure procedure, int after) {
    boolean isThere =
        Course.of(steps, procedures).stream()
            .anyMatch(course -> course.isOf(procedure) && !course.isOver());
    return after == 0 && procedure.isOnce() && isThere
        ? List.of(new Violation(StepForm.ON, "procedures.rule.once"))
        : List.of();
  }

  /** Lists of cases say which have an alert, which are closed, and who was told their rights. */
  private void mark(CaseId id, StepForm form) {
    List<Step> steps = chronicle.steps(id, ROOM);
    if (form.procedure().code().equals(AlertsOfCase.CODE)) {
      cases.mark(id, Mark.ALERT, !AlertsOfCase.raised(Course.of(steps, procedures)).isEmpty());
    }
    if (form.procedure().code().equals(RIGHTS)) {
      cases.mark(id, Mark.RIGHTS_TOLD, true);
    }
    if (closes(form.procedure())) {
      cases.mark(id, Mark.CLOSED, isClosed(steps));
    }
  }

  /** Begins what a child needs with the presumption, in its transaction. */
  @EventListener
  void hear(Identified told) {
    if (told.status() != Status.PRESUMED || !told.mayBeChild()) {
      return;
    }
    List<Course> begun = Course.of(chronicle.steps(told.id(), ROOM), procedures);
    for (Procedure procedure : procedures.all()) {
      for (Move move : procedure.after(Optional.empty())) {
        Map<String, String> answers = move.forChild();
        if (answers != null && begun.stream().noneMatch(course -> course.isOf(procedure))) {
          entering.enter(
              told.id(), byItself(procedure, move, answers, told.on()), Optional.empty());
        }
      }
    }
  }

  private Entering.Wanted byItself(
      Procedure procedure, Move move, Map<String, String> answers, LocalDate on) {
    return new Entering.Wanted(
        ids.next(),
        0,
        procedure,
        move,
        on,
        move.due(on, answers),
        new Answered(answers),
        Answered.NOTHING);
  }
}
