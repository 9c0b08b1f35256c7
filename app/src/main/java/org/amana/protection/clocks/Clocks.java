package org.amana.protection.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.chronicle.Step;
import org.amana.protection.identification.Identified;
import org.amana.protection.procedures.Asylum;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The periods of a person: begun, made longer, ended. The one to recover and reflect begins with
 * the presumption by itself, and keeps removal and witness requests away while it runs.
 */
@Component
class Clocks {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "clocks";

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final Chronicle chronicle;
  private final Asylum asylum;
  private final Jurisdiction jurisdiction;
  private final WorkingDays working;
  private final Ids ids;
  private final Clock clock;

  Clocks(
      NeedToKnow needToKnow,
      Cases cases,
      Chronicle chronicle,
      Asylum asylum,
      Jurisdiction jurisdiction,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.chronicle = chronicle;
    this.asylum = asylum;
    this.jurisdiction = jurisdiction;
    this.working = jurisdiction.workingDays();
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param clocks the latest first
   * @param told the steps by their id, with what was written to them
   * @param requests what authorities asked for, the latest first
   */
  record Shown(
      CaseEntry entry,
      LocalDate today,
      boolean mayChange,
      boolean isAsylumOpen,
      List<Running> clocks,
      Map<UUID, OpenStep> told,
      List<Step> requests,
      Map<PersonId, String> names) {

    public boolean isReflecting() {
      return clocks.stream().anyMatch(one -> isReflection(one, today));
    }

    public Optional<ClockFacts> facts(Step step) {
      return open(step).flatMap(open -> open.facts(ClockFacts.class));
    }

    public Optional<ClockWords> words(Step step) {
      return open(step).flatMap(open -> open.words(ClockWords.class));
    }

    private Optional<OpenStep> open(Step step) {
      return Optional.ofNullable(told.get(step.id()));
    }
  }

  Shown show(CaseId id) {
    Chronicle.Opened opened = chronicle.open(id, ROOM);
    List<Running> clocks = Running.of(opened.work());
    List<UUID> threads = clocks.stream().map(Running::thread).toList();
    return new Shown(
        opened.entry(),
        LocalDate.now(clock),
        Chronicle.may(Action.WRITE, opened.allowed()),
        asylum.isOpen(id),
        clocks,
        opened.byId(),
        opened.work().reversed().stream().filter(step -> !threads.contains(step.thread())).toList(),
        opened.names());
  }

  private static boolean isReflection(Running one, LocalDate today) {
    return one.period() == Period.REFLECTION && one.runs(today);
  }

  /** Begins what a decision begins, in its transaction. */
  @EventListener
  void hear(Identified told) {
    switch (told.status()) {
      case PRESUMED -> beginReflection(told);
      case NOT_CONFIRMED -> beginByLaw(told, Period.APPEAL, Action.DECIDE);
      case CONFIRMED, UNDER_REVIEW, WITHDRAWN -> {
        // What runs goes on, whatever is decided: it is the person's.
      }
    }
  }

  private void beginReflection(Identified told) {
    boolean runs =
        Running.of(chronicle.steps(told.id(), ROOM)).stream()
            .anyMatch(one -> isReflection(one, LocalDate.now(clock)));
    if (!runs) {
      beginByLaw(told, Period.REFLECTION, Action.WRITE);
    }
  }

  private void beginByLaw(Identified told, Period period, Action needs) {
    jurisdiction
        .rule(period, told.on())
        .ifPresent(
            rule ->
                begin(
                    told.id(),
                    ids.next(),
                    period,
                    told.on(),
                    rule.end(told.on(), working),
                    new ClockFacts(rule.source(), null),
                    ClockWords.NONE,
                    needs));
  }

  private Step begin(
      CaseId id,
      UUID thread,
      Period period,
      LocalDate on,
      LocalDate end,
      ClockFacts facts,
      ClockWords words,
      Action needs) {
    return chronicle.add(
        id,
        new NewStep(
            thread,
            0,
            ROOM,
            period.begun(),
            on,
            Optional.of(end),
            needs,
            Optional.of(facts),
            words));
  }

  /** A thread that a page may begin: sent twice, it begins once. */
  UUID freshThread() {
    return ids.next();
  }

  private boolean isThere(CaseId id, UUID thread) {
    return chronicle.steps(id, ROOM).stream().anyMatch(step -> step.thread().equals(thread));
  }

  /**
   * Begins a period; nothing when it was begun already.
   *
   * @param thread {@link #freshThread} of the page
   * @throws ProblemException with every field that is wrong; denied
   */
  void begin(CaseId id, UUID thread, ClockForm form) {
    List<Violation> wrong = new ArrayList<>(form.wrong(clock, false));
    Optional<Period> period = form.chosenPeriod();
    if (period.isEmpty()) {
      wrong.add(0, new Violation("period", "clocks.rule.period"));
    }
    Optional<Rule> rule =
        period.flatMap(known -> form.day().flatMap(day -> jurisdiction.rule(known, day)));
    if (!form.end().isEmpty() || rule.isEmpty()) {
      wrong.addAll(wrongEnd(form, form.day()));
    }
    ClockForm.mustBeRight(wrong);
    LocalDate on = form.day().orElseThrow();
    LocalDate end = form.lastDay().orElseGet(() -> rule.orElseThrow().end(on, working));
    ClockFacts facts =
        new ClockFacts(form.end().isEmpty() ? rule.orElseThrow().source() : null, null);
    Period begun = period.orElseThrow();
    needToKnow.within(
        () -> {
          if (!isThere(id, thread)) {
            var _ = begin(id, thread, begun, on, end, facts, form.words(), Action.WRITE);
          }
          return thread;
        });
  }

  private static List<Violation> wrongEnd(ClockForm form, Optional<LocalDate> after) {
    if (form.lastDay().isEmpty()) {
      return List.of(new Violation("end", "clocks.rule.end"));
    }
    return after.filter(day -> !form.lastDay().get().isAfter(day)).isPresent()
        ? List.of(new Violation("end", "clocks.rule.end-before"))
        : List.of();
  }

  /**
   * The case, when the one who asks may enter something.
   *
   * @throws ProblemException not found; denied
   */
  CaseEntry ask(CaseId id) {
    return needToKnow.within(
        () -> {
          mustWrite(id);
          return cases.entry(id);
        });
  }

  private void mustWrite(CaseId id) {
    var _ = needToKnow.require(Wanted.to(Action.WRITE), id.file());
  }

  /** The page of a step before it is taken. */
  record Asked(CaseEntry entry, Running clock, Optional<LocalDate> byLaw) {

    public boolean isReflection() {
      return clock.period() == Period.REFLECTION;
    }
  }

  /**
   * The clock that a step is to go on with.
   *
   * @throws ProblemException not found; denied; {@code clocks.not-running}
   */
  Asked ask(CaseId id, UUID thread) {
    return needToKnow.within(
        () -> {
          mustWrite(id);
          Running running = running(id, thread);
          return new Asked(cases.entry(id), running, byLaw(running));
        });
  }

  private Optional<LocalDate> byLaw(Running running) {
    return jurisdiction
        .rule(running.period(), running.begins())
        .flatMap(
            rule -> rule.extended(running.ends().orElseThrow(), running.extensions(), working));
  }

  private Running running(CaseId id, UUID thread) {
    Running found =
        Running.of(chronicle.steps(id, ROOM)).stream()
            .filter(one -> one.thread().equals(thread))
            .findFirst()
            .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
    if (found.ends().isEmpty()) {
      throw new ProblemException(new ClockProblem.NotRunning());
    }
    return found;
  }

  /**
   * Makes a period longer, by the law of this node or until a day that was entered.
   *
   * @param after number of the last step that the one who asks has seen
   * @throws ProblemException with every field that is wrong; {@code clocks.no-extension}; {@code
   *     chronicle.meanwhile}
   */
  void extend(CaseId id, UUID thread, int after, ClockForm form) {
    needToKnow.within(
        () -> {
          mustWrite(id);
          Running running = running(id, thread);
          List<Violation> wrong = new ArrayList<>(form.wrong(clock, true));
          if (!form.end().isEmpty()) {
            wrong.addAll(wrongEnd(form, running.ends()));
          }
          ClockForm.mustBeRight(wrong);
          LocalDate end =
              form.lastDay()
                  .or(() -> byLaw(running))
                  .orElseThrow(() -> new ProblemException(new ClockProblem.NoExtension()));
          return goOn(
              id, running, after, Running.EXTENDED, form, Optional.of(end), Optional.empty());
        });
  }

  /**
   * Ends a period: the person has decided, or it has served its end.
   *
   * @throws ProblemException with every field that is wrong; {@code chronicle.meanwhile}
   */
  void end(CaseId id, UUID thread, int after, ClockForm form) {
    needToKnow.within(
        () -> {
          mustWrite(id);
          Running running = running(id, thread);
          boolean asksChoice = running.period() == Period.REFLECTION;
          List<Violation> wrong = new ArrayList<>(form.wrong(clock, true));
          if (asksChoice && form.chosenChoice().isEmpty()) {
            wrong.add(0, new Violation("choice", "clocks.rule.choice"));
          }
          ClockForm.mustBeRight(wrong);
          return goOn(
              id,
              running,
              after,
              asksChoice ? Running.PERSON_DECIDED : Running.ENDED,
              form,
              Optional.empty(),
              form.chosenChoice().filter(_ -> asksChoice));
        });
  }

  private Step goOn(
      CaseId id,
      Running running,
      int after,
      String kind,
      ClockForm form,
      Optional<LocalDate> due,
      Optional<ClockFacts.Choice> choice) {
    return chronicle.add(
        id,
        new NewStep(
            running.thread(),
            after,
            ROOM,
            kind,
            form.day().orElseThrow(),
            due,
            Action.WRITE,
            Optional.of(new ClockFacts(null, choice.orElse(null))),
            form.words()));
  }

  /** How a request was answered. */
  enum Answered {
    RECEIVED,
    /** The person recovers and reflects. */
    REFUSED,
    /** Their asylum procedure is open: nobody is sent away meanwhile. */
    REFUSED_ASYLUM;

    boolean isRefused() {
      return this != RECEIVED;
    }
  }

  /**
   * Enters what an authority asks for. While the person recovers and reflects it is refused, and so
   * is removal while their asylum is open (A/71/119, paragraph 45); that stands in the chronicle.
   * What is sent twice is entered once.
   *
   * @param thread {@link #freshThread} of the page
   */
  Answered receive(CaseId id, UUID thread, ClockForm form) {
    List<Violation> wrong = new ArrayList<>(form.wrong(clock, true));
    if (form.chosenRequest().isEmpty()) {
      wrong.add(0, new Violation("request", "clocks.rule.request"));
    }
    ClockForm.mustBeRight(wrong);
    Request request = form.chosenRequest().orElseThrow();
    return needToKnow.within(
        () -> {
          Answered answer = answer(id, request);
          if (isThere(id, thread)) {
            return answer;
          }
          var _ =
              chronicle.add(
                  id,
                  new NewStep(
                      thread,
                      0,
                      ROOM,
                      request.answered(answer.isRefused()),
                      form.day().orElseThrow(),
                      Optional.empty(),
                      Action.WRITE,
                      Optional.empty(),
                      form.words()));
          return answer;
        });
  }

  private Answered answer(CaseId id, Request request) {
    boolean isReflecting =
        Running.of(chronicle.steps(id, ROOM)).stream()
            .anyMatch(one -> isReflection(one, LocalDate.now(clock)));
    if (isReflecting) {
      return Answered.REFUSED;
    }
    return request == Request.REMOVAL && asylum.isOpen(id)
        ? Answered.REFUSED_ASYLUM
        : Answered.RECEIVED;
  }
}
