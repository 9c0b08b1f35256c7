package org.amana.platform.custody;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Guesses;
import org.amana.platform.access.Permission;
import org.amana.platform.access.Person;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Viewer;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.audit.Subject;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Holder;
import org.amana.platform.vault.PersonKeys;
import org.amana.platform.vault.RecoveryKit;
import org.amana.platform.vault.Renewal;
import org.amana.platform.vault.Renewals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ceremony by which somebody who lost both phrase and kit gets a new key: they ask, two
 * custodians who have heard or seen them agree, they enter their new phrase.
 */
@Component
class Renewing {

  private final Access access;
  private final Renewals renewals;
  private final PersonKeys people;
  private final KeyRing ring;
  private final Colleagues colleagues;
  private final Guesses guesses;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Renewing(
      Access access,
      Renewals renewals,
      PersonKeys people,
      KeyRing ring,
      Colleagues colleagues,
      Guesses guesses,
      Audit audit,
      TransactionTemplate transaction) {
    this.access = access;
    this.renewals = renewals;
    this.people = people;
    this.ring = ring;
    this.colleagues = colleagues;
    this.guesses = guesses;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What the viewer has asked for. */
  Optional<Renewal> own(Viewer viewer) {
    return renewals.of(KeyRing.holder(viewer));
  }

  /**
   * Asks for a new key under a phrase.
   *
   * @throws ProblemException not found when there is no key that it would replace
   */
  RecoveryKit ask(Viewer viewer, String phrase) {
    access.requireFresh();
    Holder holder = KeyRing.holder(viewer);
    if (!people.has(holder)) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
    record(entry("custody.renewal-asked", holder));
    return renewals.ask(holder, phrase);
  }

  /**
   * Takes the new key up, by the phrase that was chosen for it.
   *
   * @throws ProblemException {@code vault.shares-missing} until enough custodians have agreed;
   *     {@code vault.wrong-phrase}, which is written down
   */
  Renewals.Renewed finish(Viewer viewer, String phrase) {
    access.requireFresh();
    Holder holder = KeyRing.holder(viewer);
    Entry entry = entry("custody.key-renewed", holder);
    return guesses.make(
        Guesses.Door.PHRASE,
        viewer.id().toString(),
        () -> {
          try {
            return transaction.execute(
                _ -> {
                  audit.record(entry);
                  return renewals.finish(holder, phrase);
                });
          } catch (ProblemException e) {
            record(entry.refused());
            throw e;
          }
        });
  }

  void withdraw(Viewer viewer) {
    record(entry("custody.renewal-withdrawn", KeyRing.holder(viewer)));
    renewals.withdraw(KeyRing.holder(viewer));
  }

  /** Those that wait for custodians, with who asks. */
  List<Asked> waiting(int most) {
    access.require(Permission.RENEW_KEYS);
    Holder own = KeyRing.holder(access.viewer().orElseThrow());
    Map<PersonId, Renewal> waiting =
        renewals.list(most).stream()
            .collect(Collectors.toMap(Renewing::person, Function.identity()));
    return colleagues.of(waiting.keySet()).stream()
        .flatMap(
            person ->
                Stream.ofNullable(waiting.get(person.id()))
                    .map(renewal -> new Asked(renewal, person, renewal.holder().equals(own))))
        .sorted(Comparator.comparing(asked -> asked.renewal().askedAt()))
        .toList();
  }

  /**
   * One that waits.
   *
   * @param isOwn whether the viewer asked: others have to agree
   */
  record Asked(Renewal renewal, Person person, boolean isOwn) {}

  private static PersonId person(Renewal renewal) {
    return new PersonId(renewal.holder().value());
  }

  /**
   * Agrees to another person's.
   *
   * @throws ProblemException {@code custody.locked} when the custodian's own key is
   */
  void agree(UUID id) {
    access.require(Permission.RENEW_KEYS);
    access.requireFresh();
    Renewal renewal = renewals.get(id);
    if (renewal.holder().equals(KeyRing.holder(access.viewer().orElseThrow()))) {
      throw new ProblemException(new CustodyProblem.OwnRenewal());
    }
    transaction.executeWithoutResult(
        _ -> {
          record(entry("custody.renewal-agreed", renewal.holder()));
          renewals.agree(renewal, ring.require());
        });
  }

  private Entry entry(String action, Holder holder) {
    return Entry.of(access.actor(), action, 3).about(new Subject("person", holder.value()));
  }

  private void record(Entry entry) {
    transaction.executeWithoutResult(_ -> audit.record(entry));
  }
}
