package org.amana.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Safes: each has a key of its own, sealed by HPKE (RFC 9180) to every person who may open it and
 * then encrypted under the server's key (tier T3). A dump without the server's keys is of no use
 * even with everybody's phrase; the server's keys open nothing without a person.
 */
@Component
public final class Safes {

  private final SafeSql sql;
  private final Sealing sealing;
  private final Custody custody;
  private final Ids ids;
  private final TransactionTemplate transaction;

  Safes(SafeSql sql, Sealing sealing, Custody custody, Ids ids, TransactionTemplate transaction) {
    this.sql = sql;
    this.sealing = sealing;
    this.custody = custody;
    this.ids = ids;
    this.transaction = transaction;
  }

  /**
   * A new safe.
   *
   * @param members who may open it
   * @param custodians two or more of whom may together; with fewer, nobody but members ever can
   * @throws ProblemException {@code vault.no-own-key} when one of them has no key yet
   */
  public OpenSafe make(SafeId id, Set<Holder> members, Set<Holder> custodians) {
    OpenSafe made = new OpenSafe(id, Crypto.fresh(PredefinedAeadParameters.AES256_GCM));
    give(made, members, custodians);
    return made;
  }

  /**
   * Opens it with a person's own key.
   *
   * @throws ProblemException {@code vault.no-key} when it was not given to this person
   */
  public OpenSafe open(SafeId id, UnlockedKey key) {
    return find(id, key).orElseThrow(() -> new ProblemException(new VaultProblem.NoKey()));
  }

  /** Empty when this person has no key to it. */
  public Optional<OpenSafe> find(SafeId id, UnlockedKey key) {
    return sql.key(id, key.holder())
        .map(
            kept -> {
              byte[] bytes = sealing.open(kept.bytes(), place(kept.id()), key);
              return new OpenSafe(id, Crypto.secret(bytes));
            });
  }

  public boolean holds(SafeId id, Holder holder) {
    return sql.key(id, holder).isPresent();
  }

  /** Lets one more person open it. */
  public void admit(OpenSafe safe, Holder holder) {
    Map<Holder, KeysetHandle> known = sealing.publicKeys(Set.of(holder));
    sql.keepKey(safe.id(), sealed(safe, holder, known));
  }

  /** Lets several more people open it. */
  public void admit(OpenSafe safe, Set<Holder> holders) {
    Map<Holder, KeysetHandle> known = sealing.publicKeys(holders);
    sql.addKeys(safe.id(), holders.stream().map(holder -> sealed(safe, holder, known)).toList());
  }

  /** A person's key to a safe. */
  public record Held(SafeId safe, Holder holder) {}

  /** Takes keys from people without opening anything: nothing is put into these safes any more. */
  public void drop(List<Held> keys) {
    sql.dropKeys(keys);
  }

  /**
   * Takes the key from a person. What is put in from now on has a new key; what the person could
   * open before has to be put in anew by the caller, who then lets the old key {@link #settle}.
   *
   * @return the safe with its new key, and the old one to read with
   */
  public OpenSafe expel(OpenSafe safe, Holder holder) {
    return transaction.execute(
        _ -> {
          sql.dropKey(safe.id(), holder);
          return renew(safe);
        });
  }

  /**
   * Gives the safe a new key, as once a year, for everybody who opens it today. The caller puts
   * everything in anew, in the same transaction, and then lets the old key {@link #settle}.
   *
   * @return the safe with its new key, and the old one to read with
   */
  public OpenSafe renew(OpenSafe safe) {
    return giveAnew(safe.renewed());
  }

  /**
   * Destroys the keys before the present one: what was not put in anew is lost.
   *
   * @return the safe with its present key alone
   */
  public OpenSafe settle(OpenSafe renewed) {
    return giveAnew(renewed.settled());
  }

  private OpenSafe giveAnew(OpenSafe safe) {
    give(safe, Set.copyOf(sql.holders(safe.id())), Set.copyOf(sql.custodians(safe.id())));
    return safe;
  }

  /** Destroys every key: nobody opens it any more. */
  public void shred(SafeId id) {
    transaction.executeWithoutResult(_ -> sql.shred(id));
  }

  private void give(OpenSafe safe, Set<Holder> members, Set<Holder> custodians) {
    Map<Holder, KeysetHandle> known = sealing.publicKeys(members);
    List<SafeSql.Sealed> keys =
        members.stream().map(member -> sealed(safe, member, known)).toList();
    transaction.executeWithoutResult(
        _ -> {
          keys.forEach(key -> sql.keepKey(safe.id(), key)); // the few who work on one file
          custody.entrust(safe, custodians);
        });
  }

  private SafeSql.Sealed sealed(OpenSafe safe, Holder holder, Map<Holder, KeysetHandle> known) {
    UUID id = ids.next();
    return new SafeSql.Sealed(
        id, holder, sealing.seal(safe.bytes(), place(id), sealing.of(holder, known)));
  }

  /**
   * Gives the person's new key the safes that they had a key to, as far as these are open; the keys
   * to the others open nothing any more, and are destroyed.
   *
   * @return how many open again
   */
  int giveAnew(List<OpenSafe> open, UnlockedKey key) {
    Set<SafeId> held = Set.copyOf(sql.dropKeysOf(key.holder()));
    Map<Holder, KeysetHandle> known = Map.of(key.holder(), key.publicKey());
    Map<SafeId, SafeSql.Sealed> keys =
        open.stream()
            .filter(safe -> held.contains(safe.id()))
            .collect(Collectors.toMap(OpenSafe::id, safe -> sealed(safe, key.holder(), known)));
    sql.keepKeys(keys);
    return keys.size();
  }

  private static Place place(UUID key) {
    return new Place("vault.safe_key", "sealed", key);
  }
}
