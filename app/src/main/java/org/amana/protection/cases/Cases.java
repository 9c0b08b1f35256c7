package org.amana.protection.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.FileKind;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.OpenSafe;
import org.amana.protection.intake.AnswerForm;
import org.amana.protection.intake.Answers;
import org.amana.protection.intake.Merge;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Cases: begun, opened, changed and erased. What is opened stands in the log, committed, before
 * anything of it is decrypted; without the log nothing opens.
 */
@Component
public final class Cases {

  static final Wanted SEE = Wanted.to(Action.SEE);
  static final Wanted READ_FACTS = new Wanted(Action.READ, Tier.FACTS);
  static final Wanted READ_IDENTITY = new Wanted(Action.READ, Tier.IDENTITY);
  static final Wanted OPEN = Wanted.to(Action.READ);
  static final Wanted CHANGE = new Wanted(Action.WRITE, Tier.IDENTITY);

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final CaseSql sql;
  private final CaseContents contents;
  private final AnswerForm answers;
  private final CaseLog log;
  private final List<CasePart> parts;
  private final FileKind kind;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;

  Cases(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      CaseSql sql,
      CaseContents contents,
      AnswerForm answers,
      CaseLog log,
      List<CasePart> parts,
      FileKind caseFiles,
      Ids ids,
      SecureRandom random,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.sql = sql;
    this.contents = contents;
    this.answers = answers;
    this.log = log;
    this.parts = List.copyOf(parts);
    this.kind = caseFiles;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** An id that the page of a new case gives it: sent twice, it begins once. */
  CaseId freshId() {
    return new CaseId(ids.next());
  }

  /**
   * A new case, which the one who asks leads. One that they have begun from the same page already
   * is not begun again.
   *
   * @throws ProblemException with every field that is wrong; {@code custody.locked} when their key
   *     is; denied when they may not begin one
   */
  public CaseId begin(CaseForm form) {
    if (!needToKnow.mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    CaseId id = form.id().orElseGet(this::freshId);
    Optional<CaseEntry> before = needToKnow.within(() -> sql.find(id));
    if (before.isPresent()) {
      return id;
    }
    Answers read = read(form, Answers.NONE, form.purpose().isEmpty());
    try {
      return begin(id, form.purpose().orElseThrow(), read);
    } catch (DuplicateKeyException _) {
      // Of two that were sent in the same moment the other came first.
      return needToKnow.within(() -> entry(id)).id();
    }
  }

  private CaseId begin(CaseId id, Purpose purpose, Answers read) {
    CaseEntry entry =
        new CaseEntry(
            id,
            CaseReference.fresh(random),
            LocalDate.now(clock),
            1,
            CaseContents.lacks(read),
            Set.of());
    return needToKnow.within(
        () -> {
          OpenSafe safe = files.begin(id.file(), kind, purpose);
          byte[] kept = contents.begin(entry, safe, read, needToKnow.viewer().id());
          log.wrote("cases.begun", entry, purpose, kept);
          parts.forEach(part -> part.answered(id, read));
          return id;
        });
  }

  private Answers read(CaseForm form, Answers before, boolean lacksPurpose) {
    AnswerForm.Read read = answers.read(form.typed(), before, LocalDate.now(clock));
    List<Violation> wrong = new ArrayList<>();
    if (lacksPurpose) {
      wrong.add(new Violation(CaseForm.PURPOSE, "cases.rule.purpose"));
    }
    wrong.addAll(read.violations());
    if (!wrong.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(wrong));
    }
    return read.answers();
  }

  /**
   * Opens a case, as far as the one who asks has to know.
   *
   * @throws ProblemException not found when they may not know of it; {@code custody.locked} when
   *     their key is; {@code audit.unavailable}
   */
  public OpenCase open(CaseId id) {
    Found found = needToKnow.within(() -> find(id));
    return new OpenCase(
        found.entry(),
        found.allowed(),
        found.purpose(),
        found.sealed().facts().map(bytes -> contents.facts(id, bytes)),
        found
            .safe()
            .map(safe -> contents.identity(id, safe, found.sealed().identity().orElseThrow())));
  }

  private record Found(
      CaseEntry entry,
      Allowed allowed,
      Purpose purpose,
      CaseSql.Sealed sealed,
      Optional<OpenSafe> safe) {}

  private Found find(CaseId id) {
    Allowed allowed = needToKnow.allowed(id.file());
    Purpose purpose = needToKnow.require(OPEN, id.file(), allowed);
    CaseSql.Sealed sealed = sql.sealed(id);
    Optional<OpenSafe> safe = sealed.identity().map(_ -> files.open(id.file()));
    log.opened(id, purpose, sealed);
    return new Found(entry(id), allowed, purpose, sealed, safe);
  }

  /**
   * Of the work alone; within {@link NeedToKnow#within}.
   *
   * @throws ProblemException not found when the one who asks may not know of it
   */
  public CaseEntry entry(CaseId id) {
    return sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /** The same of several, without those that the one who asks may not know of. */
  public Map<CaseId, CaseEntry> entries(Collection<CaseId> some) {
    return sql.some(some.stream().map(CaseId::value).toList()).stream()
        .collect(Collectors.toUnmodifiableMap(CaseEntry::id, Function.identity()));
  }

  /**
   * Changes what is known. What others have changed meanwhile stays; where they changed the same,
   * nothing is saved until a person has chosen.
   *
   * @param version of the case when it was opened for changing
   * @throws ProblemException with every field that is wrong; {@code cases.changed-meanwhile} when
   *     there was no such version
   */
  public Changed change(CaseId id, long version, CaseForm form) {
    return needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(CHANGE, id.file());
          sql.hold(id);
          CaseEntry entry = entry(id);
          if (version < 1 || version > entry.version()) {
            throw new ProblemException(new CaseProblem.ChangedMeanwhile());
          }
          if (entry.marks().contains(Mark.MERGED)) {
            throw new ProblemException(new CaseProblem.Merged());
          }
          OpenSafe safe = files.open(id.file());
          Answers saved = contents.now(id, safe);
          Answers before = contents.then(id, safe, saved, version);
          Answers own = form.withoutGivenUp(read(form, before, false), before);
          Merge merge = Merge.of(before, saved, own);
          if (!merge.clashes().isEmpty()) {
            log.did("cases.opened", id, purpose, Tier.IDENTITY);
            return new Changed.Clashing(entry.version(), merge.withOwn(), merge.clashes());
          }
          if (!merge.answers().equals(saved)) {
            save(entry, safe, new Before(saved, purpose), merge.answers());
          }
          return new Changed.Saved();
        });
  }

  private record Before(Answers answers, Purpose purpose) {}

  private void save(CaseEntry entry, OpenSafe safe, Before before, Answers after) {
    byte[] kept = contents.change(entry, safe, before.answers(), after, needToKnow.viewer().id());
    if (!sql.step(entry, CaseContents.lacks(after))) {
      throw new ProblemException(new CaseProblem.ChangedMeanwhile());
    }
    log.wrote("cases.changed", entry(entry.id()), before.purpose(), kept);
    parts.forEach(part -> part.answered(entry.id(), after));
  }

  /**
   * Puts what lies in the case's safe in anew, under its new key, and destroys the one before; in
   * the caller's transaction.
   */
  void renew(CaseId id, OpenSafe safe, Purpose purpose) {
    sql.hold(id);
    byte[] renewed = contents.renew(id, safe);
    parts.forEach(part -> part.renew(id, safe));
    files.settle(safe);
    CaseEntry before = entry(id);
    sql.step(before, before.lacks());
    log.wrote("cases.key-changed", entry(id), purpose, renewed);
  }

  /**
   * Says in lists what became of a case; within {@link NeedToKnow#within}.
   *
   * @throws ProblemException denied
   */
  public void mark(CaseId id, Mark mark, boolean isSet) {
    var _ = needToKnow.require(Wanted.to(Action.WRITE), id.file());
    if (entry(id).marks().contains(mark) != isSet) {
      sql.mark(id, mark, isSet);
    }
  }

  /** What would be erased, when the one who asks may. */
  CaseEntry toErase(CaseId id) {
    return needToKnow.within(
        () -> {
          needToKnow.require(Wanted.to(Action.ERASE), id.file());
          return entry(id);
        });
  }

  /** Destroys the case: its keys first of all, then what they opened, and its tags. */
  public void erase(CaseId id) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(Wanted.to(Action.ERASE), id.file());
          log.erased(entry(id), purpose);
          parts.forEach(part -> part.erase(id));
          contents.erase(id);
          files.erase(id.file());
          return id;
        });
  }

  /** For breaking the glass; within {@link NeedToKnow#within}. */
  static Optional<CaseId> ofReference(CaseSql sql, String typed) {
    return CaseReference.read(typed).flatMap(sql::ofReference);
  }
}
