package org.amana.protection.cases;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.names.NameTags;
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
import org.amana.platform.vault.BlindIndex;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.Vault;
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
  private static final Wanted OPEN = Wanted.to(Action.READ);
  static final Wanted CHANGE = new Wanted(Action.WRITE, Tier.IDENTITY);

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final CaseSql sql;
  private final Vault vault;
  private final BlindIndex index;
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
      Vault vault,
      BlindIndex index,
      CaseLog log,
      List<CasePart> parts,
      FileKind caseFiles,
      Ids ids,
      SecureRandom random,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.sql = sql;
    this.vault = vault;
    this.index = index;
    this.log = log;
    this.parts = List.copyOf(parts);
    this.kind = caseFiles;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** Those that the one who asks works on, or whose unit they answer for; the newest first. */
  public List<CaseEntry> list(long offset, int most) {
    return needToKnow.within(() -> sql.list(offset, most));
  }

  public long count() {
    return needToKnow.within(sql::count);
  }

  /**
   * A new case, which the one who asks leads.
   *
   * @throws ProblemException with every field that is wrong; {@code custody.locked} when their key
   *     is; denied when they may not begin one
   */
  public CaseId begin(CaseForm form) {
    if (!needToKnow.mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    Purpose purpose = form.purpose(clock);
    CaseId id = new CaseId(ids.next());
    CaseEntry entry = new CaseEntry(id, CaseReference.fresh(random), LocalDate.now(clock), 1);
    return needToKnow.within(
        () -> {
          OpenSafe safe = files.begin(id.file(), kind, purpose);
          byte[] identity = safe.protect(form.identity().bytes(), id.identity());
          sql.add(entry, vault.protect(bytes(form.facts()), id.facts()), identity);
          index.keep(id.indexed(), NameTags.of(form.identity().particulars()));
          log.wrote("cases.begun", entry, purpose, identity);
          return id;
        });
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
        found.sealed().facts().map(bytes -> text(vault.reveal(bytes, id.facts()))),
        found.safe().map(safe -> identity(id, safe, found.sealed().identity().orElseThrow())));
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

  private static Identity identity(CaseId id, OpenSafe safe, byte[] sealed) {
    return Identity.of(safe.reveal(sealed, id.identity()));
  }

  /**
   * Changes what is known.
   *
   * @param version of the case when it was opened for changing
   * @throws ProblemException {@code cases.changed-meanwhile}
   */
  public void change(CaseId id, long version, CaseForm form) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(CHANGE, id.file());
          form.mustBeWhole(clock);
          if (!sql.step(id, version)) {
            throw new ProblemException(new CaseProblem.ChangedMeanwhile());
          }
          OpenSafe safe = files.open(id.file());
          byte[] identity = safe.protect(form.identity().bytes(), id.identity());
          sql.setIdentity(id, identity);
          sql.setFacts(id, vault.protect(bytes(form.facts()), id.facts()));
          index.keep(id.indexed(), NameTags.of(form.identity().particulars()));
          log.wrote("cases.changed", entry(id), purpose, identity);
          return id;
        });
  }

  /**
   * Puts what lies in the case's safe in anew, under its new key, and destroys the one before; in
   * the caller's transaction.
   */
  void renew(CaseId id, OpenSafe safe, Purpose purpose) {
    byte[] old = sql.sealed(id).identity().orElseThrow();
    byte[] renewed = safe.protect(safe.reveal(old, id.identity()), id.identity());
    sql.setIdentity(id, renewed);
    parts.forEach(part -> part.renew(id, safe));
    files.settle(safe);
    CaseEntry before = entry(id);
    sql.step(id, before.version());
    log.wrote("cases.key-changed", entry(id), purpose, renewed);
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
          sql.erase(id);
          index.erase(id.indexed());
          files.erase(id.file());
          return id;
        });
  }

  /** For breaking the glass; within {@link NeedToKnow#within}. */
  static Optional<CaseId> ofReference(CaseSql sql, String typed) {
    return CaseReference.read(typed).flatMap(sql::ofReference);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
