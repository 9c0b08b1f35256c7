package org.amana.protection.identification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Plaintext;
import org.amana.platform.vault.Vault;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Whether a person is a victim of trafficking: presumed by whoever works on the case, decided by
 * the competent authority, looked at again when somebody asks for it. Nothing of it depends on
 * whether the person helps the police.
 */
@Component
public final class Identification {

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final DecisionSql sql;
  private final Vault vault;
  private final IdentificationLog log;
  private final Colleagues colleagues;
  private final Definition definition;
  private final Ids ids;
  private final Clock clock;

  Identification(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      DecisionSql sql,
      Vault vault,
      IdentificationLog log,
      Colleagues colleagues,
      Definition definition,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.sql = sql;
    this.vault = vault;
    this.log = log;
    this.colleagues = colleagues;
    this.definition = definition;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A step as far as the one who asks has to know.
   *
   * @param findings empty when it has none, or they are not for them
   * @param grounds empty when they are not for them
   */
  record Told(Decision decision, Optional<Findings> findings, Optional<Grounds> grounds) {}

  /**
   * What the page shows.
   *
   * @param steps the latest first
   * @param open those that the one who asks may take now
   */
  record Shown(
      CaseEntry entry,
      Optional<Status> status,
      List<Told> steps,
      List<Step> open,
      Map<PersonId, String> names) {

    public boolean isProtected() {
      return status.filter(Status::isProtected).isPresent();
    }

    /** The day of the presumption from which on the person has been protected without a gap. */
    public LocalDate protectedSince() {
      return steps.stream()
          .map(Told::decision)
          .takeWhile(decision -> decision.step().to().isProtected())
          .reduce((_, earlier) -> earlier)
          .orElseThrow()
          .on();
    }
  }

  /**
   * The steps of a case; what is opened stands in the log first.
   *
   * @throws ProblemException not found when they may not know of it; {@code custody.locked}
   */
  Shown show(CaseId id) {
    Found found = needToKnow.within(() -> find(id));
    return new Shown(
        found.entry(),
        Decision.status(found.decisions()),
        found.steps().reversed().stream().map(step -> told(step, found.safe())).toList(),
        found.open(),
        colleagues.namesOf(
            found.decisions().stream().map(Decision::by).collect(Collectors.toUnmodifiableSet())));
  }

  private record Found(
      CaseEntry entry, List<DecisionSql.Sealed> steps, List<Step> open, Optional<OpenSafe> safe) {

    List<Decision> decisions() {
      return steps.stream().map(DecisionSql.Sealed::decision).toList();
    }
  }

  private Found find(CaseId id) {
    Allowed allowed = needToKnow.allowed(id.file());
    Purpose purpose = needToKnow.require(Wanted.to(Action.READ), id.file(), allowed);
    List<DecisionSql.Sealed> steps = sql.of(id);
    boolean isForThem = steps.stream().anyMatch(step -> step.reasons().isPresent());
    Optional<OpenSafe> safe = isForThem ? Optional.of(files.open(id.file())) : Optional.empty();
    log.read(id, purpose, deepest(steps));
    Optional<Status> status =
        Decision.status(steps.stream().map(DecisionSql.Sealed::decision).toList());
    return new Found(cases.entry(id), steps, open(status, allowed), safe);
  }

  private static Tier deepest(List<DecisionSql.Sealed> steps) {
    if (steps.stream().anyMatch(step -> step.reasons().isPresent())) {
      return Tier.IDENTITY;
    }
    return steps.stream().anyMatch(step -> step.findings().isPresent()) ? Tier.FACTS : Tier.WORK;
  }

  private static List<Step> open(Optional<Status> status, Allowed allowed) {
    return Step.openFrom(status).stream()
        .filter(step -> purpose(step, allowed).isPresent())
        .toList();
  }

  /** For which purpose they may take the step; its reasons are of {@link Tier#IDENTITY}. */
  private static Optional<Purpose> purpose(Step step, Allowed allowed) {
    return step.by().stream()
        .sorted()
        .map(action -> allowed.purpose(new Wanted(action, Tier.IDENTITY)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Told told(DecisionSql.Sealed step, Optional<OpenSafe> safe) {
    Decision decision = step.decision();
    return new Told(
        decision,
        step.findings()
            .map(bytes -> vault.reveal(bytes, decision.findings()))
            .map(bytes -> Plaintext.read(bytes, Findings.class)),
        safe.map(open -> open.reveal(step.reasons().orElseThrow(), decision.reasons()))
            .map(bytes -> Plaintext.read(bytes, Grounds.class)));
  }

  /**
   * The page of a step before it is taken.
   *
   * @param after number of the step before; 0 when there is none
   */
  record Asked(CaseEntry entry, Step step, int after) {}

  /**
   * Whether the step can be taken now by the one who asks.
   *
   * @throws ProblemException denied; {@code identification.not-from-here}
   */
  Asked ask(CaseId id, Step step) {
    return needToKnow.within(
        () -> {
          var _ = require(id, step);
          List<DecisionSql.Sealed> before = sql.of(id);
          mustLeadOn(step, before);
          return new Asked(cases.entry(id), step, before.size());
        });
  }

  /** The same page again, as it was when it was asked for. */
  Asked asked(CaseId id, Step step, int after) {
    return needToKnow.within(() -> new Asked(cases.entry(id), step, after));
  }

  /**
   * Takes a step.
   *
   * @param after number of the last step that the one who asks has seen
   * @throws ProblemException with every field that is wrong; denied; {@code
   *     identification.decided-meanwhile}; {@code identification.not-from-here}; {@code
   *     custody.locked}
   */
  void take(CaseId id, int after, DecisionForm form) {
    try {
      needToKnow.within(() -> add(id, after, form));
    } catch (DuplicateKeyException _) {
      throw new ProblemException(new IdentificationProblem.DecidedMeanwhile());
    }
  }

  private Decision add(CaseId id, int after, DecisionForm form) {
    Purpose purpose = require(id, form.step());
    List<DecisionSql.Sealed> before = sql.of(id);
    if (before.size() != after) {
      throw new ProblemException(new IdentificationProblem.DecidedMeanwhile());
    }
    mustLeadOn(form.step(), before);
    DecisionForm.Read read =
        form.read(
            definition,
            before.isEmpty() ? Optional.empty() : Optional.of(before.getLast().decision().on()),
            clock);
    Decision decision =
        new Decision(
            ids.next(),
            after + 1,
            form.step(),
            read.on(),
            needToKnow.viewer().id(),
            clock.instant(),
            1);
    OpenSafe safe = files.open(id.file());
    byte[] reasons = safe.protect(Plaintext.of(form.grounds()), decision.reasons());
    sql.add(id, decision);
    read.findings()
        .map(Plaintext::of)
        .map(bytes -> vault.protect(bytes, decision.findings()))
        .ifPresent(kept -> sql.addFindings(id, decision, kept));
    sql.addReasons(id, decision, reasons);
    log.took(id, decision, purpose, reasons);
    return decision;
  }

  private Purpose require(CaseId id, Step step) {
    Allowed allowed = needToKnow.allowed(id.file());
    Action mostLikely =
        step.by().stream()
            .sorted()
            .filter(action -> allowed.may(new Wanted(action, Tier.IDENTITY)))
            .findFirst()
            .orElse(step.by().iterator().next());
    return needToKnow.require(new Wanted(mostLikely, Tier.IDENTITY), id.file(), allowed);
  }

  private static void mustLeadOn(Step step, List<DecisionSql.Sealed> before) {
    if (!step.isOpenFrom(
        Decision.status(before.stream().map(DecisionSql.Sealed::decision).toList()))) {
      throw new ProblemException(new IdentificationProblem.NotFromHere());
    }
  }

  /**
   * How far it has come; within {@link NeedToKnow#within}.
   *
   * @return empty when nothing was presumed, or the one who asks may not know of the case
   */
  public Optional<Status> status(CaseId id) {
    return Decision.status(sql.of(id).stream().map(DecisionSql.Sealed::decision).toList());
  }
}
