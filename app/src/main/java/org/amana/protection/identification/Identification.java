package org.amana.protection.identification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.chronicle.Step;
import org.amana.protection.intake.Age;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether a person is a victim of trafficking: presumed by whoever works on the case, decided by
 * the competent authority, looked at again when somebody asks for it. Nothing of it depends on
 * whether the person helps the police.
 */
@Component
public final class Identification {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "identification";

  /** Years until nobody is a child any more. */
  private static final int OF_AGE = 18;

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final Chronicle chronicle;
  private final Definition definition;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Identification(
      NeedToKnow needToKnow,
      Cases cases,
      Chronicle chronicle,
      Definition definition,
      ApplicationEventPublisher events,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.chronicle = chronicle;
    this.definition = definition;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A decision as far as the one who asks has to know.
   *
   * @param findings empty when it has none, or they are not for them
   * @param grounds empty when they are not for them
   */
  record Told(
      Decision decision, Step step, Optional<Findings> findings, Optional<Grounds> grounds) {

    static Told of(OpenStep open) {
      return new Told(
          decisionOf(open.step()),
          open.step(),
          open.facts(Findings.class),
          open.words(Grounds.class));
    }
  }

  /**
   * What the page shows.
   *
   * @param decisions the latest first
   * @param open those that the one who asks may take now
   */
  record Shown(
      CaseEntry entry,
      Optional<Status> status,
      List<Told> decisions,
      List<Decision> open,
      Map<PersonId, String> names) {

    public boolean isProtected() {
      return status.filter(Status::isProtected).isPresent();
    }

    /** The day of the presumption from which on the person has been protected without a gap. */
    public LocalDate protectedSince() {
      return decisions.stream()
          .takeWhile(told -> told.decision().to().isProtected())
          .reduce((_, earlier) -> earlier)
          .orElseThrow()
          .step()
          .on();
    }
  }

  /**
   * What was decided in a case; what is opened stands in the log first.
   *
   * @throws ProblemException not found when they may not know of it; {@code custody.locked}
   */
  Shown show(CaseId id) {
    Chronicle.Opened opened = chronicle.open(id, ROOM);
    Optional<Status> status = status(opened.work());
    return new Shown(
        opened.entry(),
        status,
        opened.steps().reversed().stream().map(Told::of).toList(),
        Decision.openFrom(status).stream()
            .filter(decision -> needed(decision, opened.allowed()).isPresent())
            .toList(),
        opened.names());
  }

  private static Decision decisionOf(Step step) {
    return Hyphened.constant(Decision.class, step.kind());
  }

  /**
   * By what was entered. A decision that was not entered as one whoever decides may take counts for
   * nothing, whatever wrote it.
   */
  private static Optional<Status> status(List<Step> steps) {
    return counting(steps).map(step -> decisionOf(step).to());
  }

  private static Optional<Step> counting(List<Step> steps) {
    return steps.stream()
        .filter(step -> decisionOf(step).by().contains(step.needs()))
        .reduce((_, later) -> later);
  }

  /** What the one who asks may do, of what the decision needs. */
  private static Optional<Action> needed(Decision decision, Allowed allowed) {
    return decision.by().stream()
        .sorted()
        .filter(action -> Chronicle.may(action, allowed))
        .findFirst();
  }

  /**
   * The page of a decision before it is taken.
   *
   * @param after number of the decision before; 0 when there is none
   */
  record Asked(CaseEntry entry, Decision decision, int after) {}

  /**
   * Whether the decision can be taken now by the one who asks.
   *
   * @throws ProblemException denied; {@code identification.not-from-here}
   */
  Asked ask(CaseId id, Decision decision) {
    return needToKnow.within(
        () -> {
          var _ = require(id, decision);
          List<Step> before = chronicle.steps(id, ROOM);
          mustLeadOn(decision, before);
          return new Asked(cases.entry(id), decision, before.size());
        });
  }

  /** The same page again, as it was when it was asked for. */
  Asked asked(CaseId id, Decision decision, int after) {
    return needToKnow.within(() -> new Asked(cases.entry(id), decision, after));
  }

  /**
   * Decides.
   *
   * @param after number of the last decision that the one who asks has seen
   * @throws ProblemException with every field that is wrong; denied; {@code chronicle.meanwhile};
   *     {@code identification.not-from-here}; {@code custody.locked}
   */
  void decide(CaseId id, int after, DecisionForm form) {
    needToKnow.within(
        () -> {
          Action needs = require(id, form.decision());
          List<Step> before = chronicle.steps(id, ROOM);
          if (before.size() == after) {
            mustLeadOn(form.decision(), before);
          }
          DecisionForm.Read read =
              form.read(
                  definition, before.stream().map(Step::on).reduce((_, later) -> later), clock);
          Step step =
              chronicle.add(
                  id,
                  new NewStep(
                      id.value(),
                      after,
                      ROOM,
                      form.decision().code(),
                      read.on(),
                      Optional.empty(),
                      needs,
                      read.findings(),
                      form.grounds()));
          Optional<Boolean> child = read.findings().map(Findings::age).map(AgeThen::countsAsChild);
          events.publishEvent(
              new Identified(
                  id,
                  form.decision().to(),
                  step.on(),
                  child.orElse(false),
                  child,
                  read.findings().map(Findings::purposes).orElse(List.of())));
          return step;
        });
  }

  private Action require(CaseId id, Decision decision) {
    Allowed allowed = needToKnow.allowed(id.file());
    Action needs = needed(decision, allowed).orElseGet(() -> decision.by().iterator().next());
    var _ = needToKnow.require(new Wanted(needs, Tier.IDENTITY), id.file(), allowed);
    return needs;
  }

  private static void mustLeadOn(Decision decision, List<Step> before) {
    if (!decision.isOpenFrom(status(before))) {
      throw new ProblemException(new IdentificationProblem.NotFromHere());
    }
  }

  /**
   * How far it has come; within {@link NeedToKnow#within}.
   *
   * @return empty when nothing was presumed, or the one who asks may not know of the case
   */
  public Optional<Status> status(CaseId id) {
    return status(chronicle.steps(id, ROOM));
  }

  /** How far it has come, and since which day. */
  public record Since(Status status, LocalDate on) {}

  /** The same with its day; within {@link NeedToKnow#within}. */
  public Optional<Since> since(CaseId id) {
    return counting(chronicle.steps(id, ROOM))
        .map(step -> new Since(decisionOf(step).to(), step.on()));
  }

  /**
   * Every decision that counts, the first one first. What is opened stands in the log.
   *
   * @throws ProblemException not found when they may not know of it; {@code custody.locked}
   */
  public List<Decided> decided(CaseId id) {
    return chronicle.open(id, ROOM).steps().stream()
        .filter(open -> decisionOf(open.step()).by().contains(open.step().needs()))
        .map(Decided::of)
        .toList();
  }

  /**
   * Whether the person may be a child now: by when they were born where it is known, by their age
   * as it was estimated, else by what was found of it; who is not known to be an adult is treated
   * as a child (Council of Europe Convention on Action against Trafficking, article 10(3)). What is
   * opened stands in the log.
   *
   * @throws ProblemException not found; {@code custody.locked}
   */
  public boolean mayBeChild(CaseId id) {
    return Age.of(cases.open(id).answers())
        .map(age -> age.mayBeUnder(OF_AGE, LocalDate.now(clock)))
        .orElseGet(
            () ->
                chronicle.open(id, ROOM).steps().reversed().stream()
                    .flatMap(step -> step.facts(Findings.class).stream())
                    .findFirst()
                    .map(Findings::age)
                    .map(AgeThen::countsAsChild)
                    .orElse(true));
  }
}
