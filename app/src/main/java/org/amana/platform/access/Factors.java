package org.amana.platform.access;

import java.util.List;
import java.util.UUID;
import org.amana.platform.access.Acts.Act;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second factors of people. Their owner sets them up and takes them away, right after proving
 * one; a lost one is laid down by the link of an administrator, and never by the owner alone.
 */
@Component
class Factors {

  private final Access access;
  private final PersonSql people;
  private final PasskeySql passkeys;
  private final Codes codes;
  private final Acts acts;
  private final TransactionTemplate transaction;

  Factors(
      Access access,
      PersonSql people,
      PasskeySql passkeys,
      Codes codes,
      Acts acts,
      TransactionTemplate transaction) {
    this.access = access;
    this.people = people;
    this.passkeys = passkeys;
    this.codes = codes;
    this.acts = acts;
    this.transaction = transaction;
  }

  /** The one whose factors these are, who has just proved to be the one. */
  Person owner() {
    access.requireFresh();
    return access.presence().orElseThrow().person();
  }

  List<Passkey> passkeys(Person owner) {
    return passkeys.of(owner.id()).stream().map(PasskeySql.Kept::passkey).toList();
  }

  void removePasskey(UUID passkey) {
    Person owner = owner();
    remove(
        owner,
        () -> {
          if (passkeys.remove(owner.id(), passkey)) {
            acts.record(Act.PASSKEY_REMOVED, owner.id());
          }
        });
  }

  void removeCode() {
    Person owner = owner();
    remove(
        owner,
        () -> {
          codes.remove(owner.id());
          acts.record(Act.CODE_APP_REMOVED, owner.id());
        });
  }

  /** Keeps a person who needs a second factor from losing the last one. */
  private void remove(Person owner, Runnable removal) {
    transaction.executeWithoutResult(
        _ -> {
          people.lock(owner.id());
          removal.run();
          Person left = people.find(owner.id()).orElseThrow();
          if (left.needsSecondFactor() && !left.hasSecondFactor()) {
            throw new ProblemException(new AccessProblem.LastFactor());
          }
        });
  }

  /** Lays all second factors of a person down, within the transaction of a link that does so. */
  void layDown(PersonId person) {
    passkeys.removeAll(person);
    codes.removeAll(person);
  }
}
