package org.amana.protection.chronicle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Steps added to cases, and read. What is opened stands in the log first, committed. */
@Component
public final class Chronicle {

  private static final Wanted READ = Wanted.to(Action.READ);

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final StepSql sql;
  private final Vault vault;
  private final StepLog log;
  private final Colleagues colleagues;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Chronicle(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      StepSql sql,
      Vault vault,
      StepLog log,
      Colleagues colleagues,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.sql = sql;
    this.vault = vault;
    this.log = log;
    this.colleagues = colleagues;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The steps of one room in a case.
   *
   * @param steps in the order in which they were entered
   * @param names of whoever entered one
   */
  public record Opened(
      CaseEntry entry, Allowed allowed, List<OpenStep> steps, Map<PersonId, String> names) {

    /** Each step with what is for the one who asks. */
    public Map<UUID, OpenStep> byId() {
      return steps.stream()
          .collect(Collectors.toUnmodifiableMap(step -> step.step().id(), Function.identity()));
    }

    /** As they are of the work. */
    public List<Step> work() {
      return steps.stream().map(OpenStep::step).toList();
    }
  }

  /**
   * Opens the steps of a room, as far as the one who asks has to know.
   *
   * @throws ProblemException not found when they may not know of the case; {@code custody.locked};
   *     {@code audit.unavailable}
   */
  public Opened open(CaseId id, String room) {
    Found found = needToKnow.within(() -> find(id, room));
    return new Opened(
        found.entry(),
        found.allowed(),
        found.steps().stream().map(step -> open(step, found.safe())).toList(),
        names(found.steps().stream().map(StepSql.Sealed::step)));
  }

  private record Found(
      CaseEntry entry, Allowed allowed, List<StepSql.Sealed> steps, Optional<OpenSafe> safe) {}

  private Found find(CaseId id, String room) {
    Allowed allowed = needToKnow.allowed(id.file());
    Purpose purpose = needToKnow.require(READ, id.file(), allowed);
    List<StepSql.Sealed> steps = sql.of(id, Optional.of(room));
    boolean isForThem = steps.stream().anyMatch(step -> step.words().isPresent());
    Optional<OpenSafe> safe = isForThem ? Optional.of(files.open(id.file())) : Optional.empty();
    log.read(id, room, purpose, deepest(steps));
    return new Found(cases.entry(id), allowed, steps, safe);
  }

  private static Tier deepest(List<StepSql.Sealed> steps) {
    if (steps.stream().anyMatch(step -> step.words().isPresent())) {
      return Tier.IDENTITY;
    }
    return steps.stream().anyMatch(step -> step.facts().isPresent()) ? Tier.FACTS : Tier.WORK;
  }

  private OpenStep open(StepSql.Sealed sealed, Optional<OpenSafe> safe) {
    Step step = sealed.step();
    return new OpenStep(
        step,
        sealed.facts().map(bytes -> vault.reveal(bytes, step.facts())),
        safe.flatMap(open -> sealed.words().map(bytes -> open.reveal(bytes, step.words()))));
  }

  private Map<PersonId, String> names(Stream<Step> steps) {
    return colleagues.namesOf(steps.map(Step::by).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Everything that was done for a person, of the work alone.
   *
   * @param steps the latest first
   */
  public record Timeline(CaseEntry entry, List<Step> steps, Map<PersonId, String> names) {}

  /** What every room has entered; it stands in the log that it was read. */
  Timeline timeline(CaseId id) {
    return needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(READ, id.file());
          List<Step> steps = sql.work(id, Optional.empty());
          log.read(id, "chronicle", purpose, Tier.WORK);
          return new Timeline(cases.entry(id), steps.reversed(), names(steps.stream()));
        });
  }

  /**
   * The steps of a room, of the work alone; within {@link NeedToKnow#within}. Empty when the one
   * who asks may not know of the case.
   */
  public List<Step> steps(CaseId id, String room) {
    return sql.work(id, Optional.of(room));
  }

  /** Whether the one who asks may enter a step that needs this; its words are of the person. */
  public static boolean may(Action needs, Allowed allowed) {
    return allowed.may(new Wanted(needs, Tier.IDENTITY));
  }

  /**
   * Enters a step for good, in the caller's transaction of {@link NeedToKnow#within}.
   *
   * @throws ProblemException denied; {@code chronicle.meanwhile} when somebody was faster; {@code
   *     custody.locked}
   */
  public Step add(CaseId id, NewStep wanted) {
    Purpose purpose = needToKnow.require(new Wanted(wanted.needs(), Tier.IDENTITY), id.file());
    if (sql.last(id, wanted.thread()) != wanted.after()) {
      throw new ProblemException(new ChronicleProblem.Meanwhile());
    }
    Step step =
        new Step(
            ids.next(),
            wanted.thread(),
            wanted.after() + 1,
            wanted.room(),
            wanted.kind(),
            wanted.on(),
            wanted.due(),
            wanted.needs(),
            needToKnow.viewer().id(),
            clock.instant(),
            1);
    OpenSafe safe = files.open(id.file());
    byte[] words = safe.protect(Plaintext.of(wanted.words()), step.words());
    insert(id, step);
    wanted
        .facts()
        .map(Plaintext::of)
        .map(bytes -> vault.protect(bytes, step.facts()))
        .ifPresent(kept -> sql.addFacts(id, step, kept));
    sql.addWords(id, step, words);
    log.took(id, step, purpose, words);
    events.publishEvent(new StepTaken(id, step.thread()));
    return step;
  }

  /**
   * Erases the words of every step of a thread, because the person took back what they had agreed
   * to; in the caller's transaction of {@link NeedToKnow#within}. That the steps were taken stays
   * known, and so does the day.
   *
   * @param instead what stands there from then on, and says nothing
   * @throws ProblemException denied; {@code custody.locked}
   */
  public void takeBackWords(CaseId id, UUID thread, Record instead) {
    Purpose purpose = needToKnow.require(new Wanted(Action.WRITE, Tier.IDENTITY), id.file());
    OpenSafe safe = files.open(id.file());
    List<Step> steps =
        sql.work(id, Optional.empty()).stream()
            .filter(step -> step.thread().equals(thread))
            .map(Step::nextVersion)
            .toList();
    sql.keep("taking-back");
    for (Step step : steps) {
      byte[] words = safe.protect(Plaintext.of(instead), step.words());
      sql.renew(step, words);
      log.tookBack(id, step, purpose, words);
    }
    sql.keep("");
  }

  private void insert(CaseId id, Step step) {
    try {
      sql.add(id, step);
    } catch (DuplicateKeyException _) {
      throw new ProblemException(new ChronicleProblem.Meanwhile());
    }
  }
}
