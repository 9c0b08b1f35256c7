package org.amana.platform.needtoknow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.custody.KeyRing;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.Custody;
import org.amana.platform.vault.Place;
import org.amana.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Breaking the glass: who does not work on a file opens it for an hour, with a reason, in the sight
 * of those who answer for it. Facts open at once; who it is opens when two custodians agree. An
 * alert names nobody; a review follows within three days, or whoever opened it opens no other file.
 */
@Component
public final class Emergencies {

  private static final Wanted REVIEW = Wanted.to(Action.REVIEW);
  private static final Wanted HAND_OVER = new Wanted(Action.HAND_OVER, Tier.IDENTITY);

  private final NeedToKnow needToKnow;
  private final EmergencySql sql;
  private final Access access;
  private final Audit audit;
  private final Vault vault;
  private final Custody custody;
  private final KeyRing ring;
  private final List<FileKind> kinds;
  private final Ids ids;
  private final Clock clock;

  Emergencies(
      NeedToKnow needToKnow,
      EmergencySql sql,
      Access access,
      Audit audit,
      Vault vault,
      Custody custody,
      KeyRing ring,
      List<FileKind> kinds,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.vault = vault;
    this.custody = custody;
    this.ring = ring;
    this.kinds = List.copyOf(kinds);
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens the file of a reference for an hour.
   *
   * @throws ProblemException with every field that is wrong; {@code needtoknow.no-such-reference}
   *     also where there is one that the asker may not open
   */
  public Emergency begin(EmergencyForm form) {
    mustBeAbleToBegin();
    access.requireFresh();
    form.mustBeWhole();
    Emergency.Cause cause = form.cause();
    return needToKnow.within(
        cause.purpose(),
        () -> {
          Found found = find(form.reference().strip());
          needToKnow.require(Wanted.to(Action.BREAK_GLASS), found.file());
          return begin(found.file(), found.kind(), form);
        });
  }

  private record Found(FileId file, FileKind kind) {}

  private Found find(String reference) {
    return kinds.stream()
        .flatMap(
            kind -> kind.byReference().apply(reference).map(file -> new Found(file, kind)).stream())
        .findFirst()
        .orElseThrow(() -> new ProblemException(new NeedToKnowProblem.NoSuchReference()));
  }

  private Emergency begin(FileId file, FileKind kind, EmergencyForm form) {
    Instant now = clock.instant();
    Emergency emergency =
        new Emergency(
            ids.next(),
            file,
            kind.code(),
            needToKnow.viewer().id(),
            form.cause(),
            now,
            now.plus(Emergency.LASTS),
            form.asksIdentity(),
            Optional.empty(),
            Optional.empty());
    sql.add(emergency, vault.protect(bytes(form.words()), place("words", emergency.id())));
    record("needtoknow.emergency-begun", emergency, Tier.FACTS);
    return emergency;
  }

  /** Whether the one who asks has a role that may break the glass of some file. */
  boolean mayBegin() {
    return needToKnow.mayWithRole(Relation.ORGANISATION, Action.BREAK_GLASS);
  }

  void mustBeAbleToBegin() {
    if (!mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }

  /** Those that the one who asks began, may judge, or may hand the key of; the newest first. */
  public List<Emergency> list(long offset, int most) {
    return needToKnow.within(() -> sql.list(offset, most));
  }

  public long count() {
    return needToKnow.within(sql::count);
  }

  /** How many of others wait for the one who asks. */
  public long countWaiting() {
    return needToKnow.within(() -> sql.countWaiting(needToKnow.viewer().id()));
  }

  /** One of {@link #list}. */
  public Emergency get(UUID id) {
    return needToKnow.within(() -> find(id));
  }

  private Emergency find(UUID id) {
    return sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /** Why it had to be, in the words of whoever began it. That they were read is written down. */
  public String words(UUID id) {
    byte[] closed =
        needToKnow.within(
            () -> {
              record("needtoknow.emergency-read", find(id), Tier.FACTS);
              return sql.words(id);
            });
    return new String(vault.reveal(closed, place("words", id)), StandardCharsets.UTF_8);
  }

  /** What the one who asks may do about it: judge it, hand its key over, or nothing. */
  public Set<Action> allowed(Emergency emergency) {
    if (isOwn(emergency)) {
      return Set.of();
    }
    Allowed allowed = needToKnow.within(() -> needToKnow.allowed(emergency.file()));
    return Stream.of(REVIEW, HAND_OVER)
        .filter(allowed::may)
        .map(Wanted::action)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean isOwn(Emergency emergency) {
    return emergency.person().equals(needToKnow.viewer().id());
  }

  /**
   * Judges it, once and for all; never one's own.
   *
   * @param code of an {@link Emergency.Finding}, as typed
   */
  public void review(UUID id, String code, String words) {
    Emergency.Finding finding =
        Arrays.stream(Emergency.Finding.values())
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        new CommonProblem.InvalidInput(
                            List.of(new Violation("finding", "needtoknow.rule.finding")))));
    needToKnow.within(
        () -> {
          Emergency emergency = ofAnother(id);
          needToKnow.require(REVIEW, emergency.file());
          byte[] closed = vault.protect(bytes(words), place("finding_words", id));
          if (!sql.review(id, needToKnow.viewer().id(), finding, closed)) {
            throw new ProblemException(new NeedToKnowProblem.Reviewed());
          }
          record("needtoknow.emergency-" + finding.code(), emergency, Tier.WORK);
          return finding;
        });
  }

  /**
   * Hands the asker's share of the file's key to whoever began the emergency, until it ends.
   *
   * @throws ProblemException {@code custody.locked} when the custodian's own key is
   */
  public void handOver(UUID id) {
    needToKnow.within(
        () -> {
          Emergency emergency = ofAnother(id);
          needToKnow.require(HAND_OVER, emergency.file());
          if (emergency.isOver(clock.instant())) {
            throw new ProblemException(new NeedToKnowProblem.Over());
          }
          record("needtoknow.share-handed-over", emergency, Tier.IDENTITY);
          custody.hand(emergency.handover(), ring.require(), emergency.endsAt());
          if (handed(emergency) >= Custody.NEEDED) {
            sql.entrust(id);
          }
          return emergency;
        });
  }

  /** How many custodians have handed their share over. */
  public int handed(Emergency emergency) {
    return custody.handed(emergency.handover());
  }

  private Emergency ofAnother(UUID id) {
    Emergency emergency = find(id);
    if (isOwn(emergency)) {
      throw new ProblemException(new NeedToKnowProblem.Own());
    }
    return emergency;
  }

  private void record(String action, Emergency emergency, Tier tier) {
    audit.record(
        Entry.of(access.actor(), action, tier.number())
            .about(new Subject(emergency.kind(), emergency.file().value()))
            .forPurpose(emergency.cause().purpose().code()));
  }

  private static byte[] bytes(String words) {
    return words.strip().getBytes(StandardCharsets.UTF_8);
  }

  private static Place place(String column, UUID emergency) {
    return new Place("needtoknow.emergency", column, emergency);
  }
}
