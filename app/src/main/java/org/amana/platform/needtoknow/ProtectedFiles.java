package org.amana.platform.needtoknow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Person;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Role;
import org.amana.platform.custody.KeyRing;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Custody;
import org.amana.platform.vault.Handover;
import org.amana.platform.vault.Holder;
import org.amana.platform.vault.OpenSafe;
import org.amana.platform.vault.PersonKeys;
import org.amana.platform.vault.Safes;
import org.amana.platform.vault.UnlockedKey;
import org.springframework.stereotype.Component;

/**
 * Files that need protection, whatever room keeps them: begun, shared, and destroyed. Who may and
 * who holds the key change together, in the caller's transaction of {@link NeedToKnow#within}.
 */
@Component
public final class ProtectedFiles {

  private final NeedToKnow needToKnow;
  private final FileSql sql;
  private final Safes safes;
  private final PersonKeys keys;
  private final Custody custody;
  private final KeyRing ring;
  private final Colleagues colleagues;

  ProtectedFiles(
      NeedToKnow needToKnow,
      FileSql sql,
      Safes safes,
      PersonKeys keys,
      Custody custody,
      KeyRing ring,
      Colleagues colleagues) {
    this.needToKnow = needToKnow;
    this.sql = sql;
    this.safes = safes;
    this.keys = keys;
    this.custody = custody;
    this.ring = ring;
    this.colleagues = colleagues;
  }

  /**
   * A new file, led by the one who asks.
   *
   * @return its safe, which they and the custodians open
   * @throws ProblemException {@code custody.locked} when their key is
   */
  public OpenSafe begin(FileId file, FileKind kind, Purpose purpose) {
    Holder own = ring.require().holder();
    sql.begin(file, kind.code(), purpose);
    return safes.make(file.safe(), Set.of(own), custodians());
  }

  private Set<Holder> custodians() {
    return keys.having(
        colleagues.holding(Role.CUSTODIAN).stream()
            .map(person -> holder(person.id()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The safe of a file, by the viewer's own key or by what custodians handed them.
   *
   * @throws ProblemException {@code custody.locked} when their key is; {@code vault.no-key} when it
   *     was not given to them
   */
  public OpenSafe open(FileId file) {
    UnlockedKey key = ring.require();
    return sql.entrusted(file, needToKnow.viewer().id())
        .map(emergency -> custody.open(handover(emergency, file), key))
        .orElseGet(() -> safes.open(file.safe(), key));
  }

  private Handover handover(UUID emergency, FileId file) {
    return new Handover(emergency, file.safe(), holder(needToKnow.viewer().id()));
  }

  /** Whether the one who asks has their own key open, without which no file opens to them. */
  public boolean isUnlocked() {
    return ring.find().isPresent();
  }

  public List<Member> members(FileId file) {
    return sql.members(file);
  }

  /**
   * Lets a colleague work on the file: they may from now on, and have its key. A member whose key
   * is new, and opens the file no more, gets it again.
   *
   * @throws ProblemException {@code vault.no-own-key} when they have no key of their own yet;
   *     {@code needtoknow.not-for-role} when the file would not be there for them all the same
   */
  public void admit(FileId file, Person colleague, Purpose purpose) {
    needToKnow.require(Wanted.to(Action.ADMIT), file);
    if (!needToKnow.wouldSee(colleague, Relation.MEMBER, purpose)) {
      throw new ProblemException(new NeedToKnowProblem.NotForRole());
    }
    if (!isMember(file, colleague.id())) {
      sql.admit(file, colleague.id(), purpose);
    } else if (safes.holds(file.safe(), holder(colleague.id()))) {
      throw new ProblemException(new NeedToKnowProblem.MemberAlready());
    }
    safes.admit(open(file), holder(colleague.id()));
  }

  /** Whom one file concerns, the file that is sent of it must not be there for either. */
  public void inheritConflicts(FileId file, FileId of) {
    sql.inheritConflicts(file, of);
  }

  /**
   * Gives a file that is sent to those who are to receive it: of these people whoever may by their
   * role, has a key of their own, and is not concerned.
   *
   * @return how many received it now
   */
  public int send(FileId file, List<Person> people, Purpose purpose) {
    needToKnow.require(Wanted.to(Action.ADMIT), file);
    Set<PersonId> there =
        sql.members(file).stream().map(Member::person).collect(Collectors.toUnmodifiableSet());
    List<Person> wanted =
        people.stream()
            .filter(person -> !there.contains(person.id()))
            .filter(person -> needToKnow.wouldSee(person, Relation.RECEIVER, purpose))
            .toList();
    Set<Holder> receivers =
        keys.having(
            sql.unconcerned(file, wanted).stream()
                .map(ProtectedFiles::holder)
                .collect(Collectors.toUnmodifiableSet()));
    sql.admit(file, receivers.stream().map(one -> new PersonId(one.value())).toList(), purpose);
    safes.admit(open(file), receivers);
    return receivers.size();
  }

  /**
   * Takes files that were sent from everybody who received them, at once and without anybody's key:
   * by whoever works on them, or by the house on its clock. Nothing is put into such a file any
   * more, so that what they were given opens nothing that comes later.
   */
  public void takeBack(Collection<FileId> sent) {
    safes.drop(sql.takeBack(sent));
  }

  /**
   * Destroys the keys to what was in files that were sent: by whoever works on them, or by the
   * house. That they were there stays known.
   */
  public void shred(Collection<FileId> sent) {
    sql.sent(sent).forEach(file -> safes.shred(file.safe()));
  }

  /**
   * Takes the file from a colleague.
   *
   * @return the safe with a new key: what lies in it is to be put in anew
   */
  public OpenSafe remove(FileId file, PersonId colleague) {
    needToKnow.require(Wanted.to(Action.REMOVE), file);
    if (!isMember(file, colleague)) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
    if (colleague.equals(needToKnow.viewer().id())) {
      throw new ProblemException(new NeedToKnowProblem.LastLead());
    }
    sql.remove(file, colleague);
    return safes.expel(open(file), holder(colleague));
  }

  /** Destroys the keys before the present one, once everything was put in anew. */
  public void settle(OpenSafe renewed) {
    var _ = safes.settle(renewed);
  }

  public boolean isMember(FileId file, PersonId person) {
    return sql.isMember(file, person);
  }

  public List<Conflict> conflicts(FileId file) {
    needToKnow.require(Wanted.to(Action.NAME_CONFLICT), file);
    return sql.conflicts(file);
  }

  /** From now on the file is not there for whom it concerns, whatever they were to it. */
  public void nameConflict(FileId file, Conflict conflict) {
    needToKnow.require(Wanted.to(Action.NAME_CONFLICT), file);
    if (conflict.isOf(needToKnow.viewer().person())) {
      throw new ProblemException(new NeedToKnowProblem.LastLead());
    }
    sql.add(file, conflict);
  }

  public void dropConflict(FileId file, Conflict conflict) {
    needToKnow.require(Wanted.to(Action.NAME_CONFLICT), file);
    sql.drop(file, conflict);
  }

  /** Destroys its keys: nobody opens it any more, and it is as if it were not there. */
  public void erase(FileId file) {
    needToKnow.require(Wanted.to(Action.ERASE), file);
    sql.erase(file);
    safes.shred(file.safe());
  }

  static Holder holder(PersonId person) {
    return new Holder(person.value());
  }
}
