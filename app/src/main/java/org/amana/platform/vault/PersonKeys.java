package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * The keys that people hold themselves. The private part opens by an unlock phrase that the server
 * never keeps, or by the recovery kit on paper; who has the server's keys alone opens none.
 */
@Component
public final class PersonKeys {

  private final PersonKeySql sql;
  private final PhraseLock lock;
  private final Clock clock;

  PersonKeys(PersonKeySql sql, PhraseLock lock, Clock clock) {
    this.sql = sql;
    this.lock = lock;
    this.clock = clock;
  }

  public boolean has(Holder holder) {
    return sql.find(holder).isPresent();
  }

  /** Those of them who have a key. */
  public Set<Holder> having(Set<Holder> holders) {
    return Set.copyOf(sql.publicKeys(holders).keySet());
  }

  /**
   * Makes a key, in place of any other: what was sealed to the old one stays closed to it, until a
   * colleague or the custodians open it anew.
   *
   * @return the kit, which is shown once
   */
  public RecoveryKit make(Holder holder, String phrase) {
    return keep(holder, Crypto.fresh(Crypto.TO_A_PERSON), phrase);
  }

  /** A new phrase and a new kit for the same key. */
  public RecoveryKit change(UnlockedKey key, String phrase) {
    return keep(key.holder(), Crypto.secret(key.bytes()), phrase);
  }

  private RecoveryKit keep(Holder holder, KeysetHandle secret, String phrase) {
    PhraseLock.Closed closed = lock.close(holder, secret, phrase, PhraseLock.row(holder));
    sql.keep(holder, closed.kept(), clock.instant());
    return closed.kit();
  }

  /**
   * The key of a person who knows the phrase.
   *
   * @throws ProblemException {@code vault.wrong-phrase}, {@code vault.no-own-key}
   */
  public UnlockedKey unlock(Holder holder, String phrase) {
    return lock.openByPhrase(holder, kept(holder), phrase, PhraseLock.row(holder));
  }

  /** The key of a person who has the kit, as it was typed. */
  public UnlockedKey unlockByKit(Holder holder, String typed) {
    return lock.openByKit(holder, kept(holder), typed, PhraseLock.row(holder));
  }

  private PersonKeySql.Kept kept(Holder holder) {
    return sql.find(holder).orElseThrow(() -> new ProblemException(new VaultProblem.NoOwnKey()));
  }

  /** The key as a session keeps it: closed without the token that the browser alone has. */
  public byte[] keep(UnlockedKey key, String token) {
    return PhraseLock.under(session(token), key.bytes(), session(key.holder()));
  }

  /**
   * The key that a session kept.
   *
   * @throws ProblemException {@code vault.damaged} with any other token or holder
   */
  public UnlockedKey reopen(Holder holder, byte[] kept, String token) {
    Aead session = session(token);
    Place place = session(holder);
    byte[] bytes = Crypto.open(() -> session.decrypt(kept, place.associatedData()));
    return new UnlockedKey(holder, Crypto.secret(bytes));
  }

  private static Aead session(String token) {
    return PhraseLock.derived(token.getBytes(StandardCharsets.UTF_8), "session");
  }

  private static Place session(Holder holder) {
    return new Place("vault.person_key", "session", holder.value());
  }
}
