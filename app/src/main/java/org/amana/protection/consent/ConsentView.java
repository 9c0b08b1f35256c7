package org.amana.protection.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.identification.Identification;
import org.springframework.stereotype.Component;

/** Consents and duties of a case, as far as the one who asks has to know. */
@Component
class ConsentView {

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Identification identification;
  private final Clock clock;

  ConsentView(
      NeedToKnow needToKnow, Chronicle chronicle, Identification identification, Clock clock) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.identification = identification;
    this.clock = clock;
  }

  /**
   * One of them in a list.
   *
   * @param entered empty when it is not for the one who asks
   */
  record One(Course course, Optional<Entered> entered, Badge badge) {}

  /**
   * What the page shows.
   *
   * @param all the one that began last first
   * @param open what the one who asks may begin
   */
  record Shown(CaseEntry entry, List<One> all, List<Move> open) {}

  /**
   * Everything; that it was read stands in the log first.
   *
   * @throws ProblemException not found when they may not know of the case; {@code custody.locked}
   */
  Shown show(CaseId id) {
    Chronicle.Opened opened = chronicle.open(id, Consents.ROOM);
    boolean mayBeChild = identification.mayBeChild(id);
    return new Shown(
        opened.entry(),
        Course.of(opened.work()).reversed().stream()
            .map(course -> one(opened, course, mayBeChild))
            .toList(),
        Move.openFrom(Optional.empty()).stream()
            .filter(move -> may(move, opened.allowed()))
            .filter(move -> fits(move, mayBeChild))
            .toList());
  }

  private One one(Chronicle.Opened opened, Course course, boolean mayBeChild) {
    Optional<Entered> entered = entered(opened, course);
    return new One(
        course,
        entered,
        Badge.of(course.state(), entered.map(Entered::terms), LocalDate.now(clock), mayBeChild));
  }

  static Optional<Entered> entered(Chronicle.Opened opened, Course course) {
    return Optional.ofNullable(opened.byId().get(course.steps().getFirst().id()))
        .flatMap(step -> step.facts(Entered.class));
  }

  static boolean fits(Move move, boolean mayBeChild) {
    return move.ofAChild().filter(ofAChild -> ofAChild != mayBeChild).isEmpty();
  }

  static boolean may(Move move, Allowed allowed) {
    return move.by().stream().anyMatch(action -> Chronicle.may(action, allowed));
  }

  /**
   * One of them, opened.
   *
   * @param steps the latest first
   * @param disclosed what was shared on it, the latest first
   * @param next what the one who asks may do now
   * @param renew how they may ask for another in its place
   */
  record Told(
      CaseEntry entry,
      One one,
      List<OpenStep> steps,
      List<Shared> disclosed,
      List<Move> next,
      List<Move> renew,
      Map<PersonId, String> names) {

    /** Whoever received something has to hear that it was withdrawn. */
    public boolean hasToTell() {
      return one.course().state() == State.WITHDRAWN && !disclosed.isEmpty();
    }

    public Optional<Said> said(OpenStep step) {
      return step.words(Said.class);
    }

    public Optional<Notice> notice(OpenStep step) {
      return step.step().kind().equals(Move.NOTIFIED.code())
          ? step.facts(Notice.class)
          : Optional.empty();
    }
  }

  /** That something was shared. */
  record Shared(OpenStep step, Optional<Disclosure> what) {}

  Told show(CaseId id, UUID thread) {
    Chronicle.Opened opened = chronicle.open(id, Consents.ROOM);
    boolean mayBeChild = identification.mayBeChild(id);
    Course course = find(opened, thread);
    PersonId viewer = needToKnow.viewer().id();
    One one = one(opened, course, mayBeChild);
    List<OpenStep> steps =
        course.steps().reversed().stream().map(step -> opened.byId().get(step.id())).toList();
    return new Told(
        opened.entry(),
        one,
        steps,
        steps.stream()
            .filter(step -> step.step().kind().equals(Move.DISCLOSED.code()))
            .map(step -> new Shared(step, step.facts(Disclosure.class)))
            .toList(),
        Arrays.stream(Move.values())
            .filter(move -> move.isAskedFor() && course.isOpenTo(move, viewer))
            .filter(move -> may(move, opened.allowed()) && fits(move, mayBeChild))
            .filter(move -> move != Move.DISCLOSED || one.badge() == Badge.COVERS)
            .toList(),
        Stream.of(Move.GIVEN, Move.GIVEN_BY_GUARDIAN)
            .filter(_ -> course.isOpenTo(Move.RENEWED, viewer))
            .filter(move -> may(move, opened.allowed()) && fits(move, mayBeChild))
            .toList(),
        opened.names());
  }

  static Course find(Chronicle.Opened opened, UUID thread) {
    return Course.of(opened.work()).stream()
        .filter(course -> course.thread().equals(thread))
        .findFirst()
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }
}
