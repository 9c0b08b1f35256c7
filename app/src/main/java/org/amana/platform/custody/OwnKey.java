package org.amana.platform.custody;

import java.util.function.Supplier;
import org.amana.platform.access.Access;
import org.amana.platform.access.Guesses;
import org.amana.platform.access.Viewer;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.PersonKeys;
import org.amana.platform.vault.RecoveryKit;
import org.amana.platform.vault.UnlockedKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does with their own key. Each is written down; no phrase or kit ever is. */
@Component
class OwnKey {

  private final Access access;
  private final PersonKeys people;
  private final Guesses guesses;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OwnKey(
      Access access,
      PersonKeys people,
      Guesses guesses,
      Audit audit,
      TransactionTemplate transaction) {
    this.access = access;
    this.people = people;
    this.guesses = guesses;
    this.audit = audit;
    this.transaction = transaction;
  }

  boolean isThere(Viewer viewer) {
    return people.has(KeyRing.holder(viewer));
  }

  /**
   * The first key of a person.
   *
   * @throws ProblemException {@code custody.key-there} when there is one: a new one would close
   *     what the old one opens
   */
  RecoveryKit make(Viewer viewer, String phrase) {
    if (isThere(viewer)) {
      throw new ProblemException(new CustodyProblem.KeyThere());
    }
    record(entry(viewer, "custody.key-made"));
    return people.make(KeyRing.holder(viewer), phrase);
  }

  UnlockedKey unlock(Viewer viewer, String phrase) {
    return guess(
        viewer,
        Guesses.Door.PHRASE,
        "custody.key-unlocked",
        () -> people.unlock(KeyRing.holder(viewer), phrase));
  }

  UnlockedKey unlockByKit(Viewer viewer, String kit) {
    return guess(
        viewer,
        Guesses.Door.KIT,
        "custody.key-unlocked-by-kit",
        () -> people.unlockByKit(KeyRing.holder(viewer), kit));
  }

  private UnlockedKey guess(
      Viewer viewer, Guesses.Door door, String action, Supplier<UnlockedKey> attempt) {
    return guesses.make(
        door,
        viewer.id().toString(),
        () -> {
          try {
            UnlockedKey key = attempt.get();
            record(entry(viewer, action));
            return key;
          } catch (ProblemException e) {
            record(entry(viewer, action).refused());
            throw e;
          }
        });
  }

  RecoveryKit change(Viewer viewer, UnlockedKey key, String phrase) {
    record(entry(viewer, "custody.phrase-changed"));
    return people.change(key, phrase);
  }

  private Entry entry(Viewer viewer, String action) {
    return Entry.of(access.actor(), action, 3).about(new Subject("person", viewer.id().value()));
  }

  private void record(Entry entry) {
    transaction.executeWithoutResult(_ -> audit.record(entry));
  }
}
