package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.springframework.stereotype.Component;

/**
 * The keys that people hold themselves. The private part opens by an unlock phrase that the server
 * never keeps, or by the recovery kit on paper; who has the server's keys alone opens none.
 */
@Component
public final class PersonKeys {

  static final int SHORTEST_PHRASE = 12;

  private static final String TABLE = "vault.person_key";
  private static final byte[] NO_SALT = new byte[0];

  private final PersonKeySql sql;
  private final Vault vault;
  private final Stretching stretching;
  private final Pepper pepper;
  private final SecureRandom random;
  private final Clock clock;

  PersonKeys(
      PersonKeySql sql,
      Vault vault,
      Stretching stretching,
      Pepper pepper,
      SecureRandom random,
      Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.stretching = stretching;
    this.pepper = pepper;
    this.random = random;
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
    refuseShort(phrase);
    RecoveryKit kit = RecoveryKit.fresh(random);
    Stretching.Cost cost = stretching.today();
    byte[] bytes = Crypto.bytes(secret);
    Aead phrased = Crypto.aead(stretching.key(phrase, pepper.read(), cost));
    Place byPhrase = place("by_phrase", holder);
    Place byKit = place("by_kit", holder);
    sql.keep(
        holder,
        new PersonKeySql.Kept(
            Bytes.copyFrom(Crypto.publicBytes(Crypto.make(secret::getPublicKeysetHandle))),
            cost,
            Bytes.copyFrom(vault.protect(under(phrased, bytes, byPhrase), byPhrase)),
            Bytes.copyFrom(vault.protect(under(kitted(kit), bytes, byKit), byKit))),
        clock.instant());
    return kit;
  }

  /**
   * The key of a person who knows the phrase.
   *
   * @throws ProblemException {@code vault.wrong-phrase}, {@code vault.no-own-key}
   */
  public UnlockedKey unlock(Holder holder, String phrase) {
    PersonKeySql.Kept kept = kept(holder);
    Aead phrased = Crypto.aead(stretching.key(phrase, pepper.read(), kept.cost()));
    return opened(holder, phrased, kept.byPhrase(), place("by_phrase", holder));
  }

  /** The key of a person who has the kit, as it was typed. */
  public UnlockedKey unlockByKit(Holder holder, String typed) {
    PersonKeySql.Kept kept = kept(holder);
    RecoveryKit kit =
        RecoveryKit.read(typed)
            .orElseThrow(() -> new ProblemException(new VaultProblem.WrongPhrase()));
    return opened(holder, kitted(kit), kept.byKit(), place("by_kit", holder));
  }

  /** The key as a session keeps it: closed without the token that the browser alone has. */
  public byte[] keep(UnlockedKey key, String token) {
    return under(derived(token, "session"), key.bytes(), place("session", key.holder()));
  }

  /**
   * The key that a session kept.
   *
   * @throws ProblemException {@code vault.damaged} with any other token or holder
   */
  public UnlockedKey reopen(Holder holder, byte[] kept, String token) {
    Aead session = derived(token, "session");
    Place place = place("session", holder);
    byte[] bytes = Crypto.open(() -> session.decrypt(kept, place.associatedData()));
    return new UnlockedKey(holder, Crypto.secret(bytes));
  }

  private PersonKeySql.Kept kept(Holder holder) {
    return sql.find(holder).orElseThrow(() -> new ProblemException(new VaultProblem.NoOwnKey()));
  }

  private UnlockedKey opened(Holder holder, Aead inner, Bytes kept, Place place) {
    byte[] closed = vault.reveal(kept.toByteArray(), place);
    try {
      byte[] bytes = inner.decrypt(closed, place.associatedData());
      return new UnlockedKey(holder, Crypto.secret(bytes));
    } catch (GeneralSecurityException e) {
      throw new ProblemException(new VaultProblem.WrongPhrase(), e);
    }
  }

  private static Place place(String column, Holder holder) {
    return new Place(TABLE, column, holder.value());
  }

  private static byte[] under(Aead key, byte[] bytes, Place place) {
    return Crypto.make(() -> key.encrypt(bytes, place.associatedData()));
  }

  private static Aead kitted(RecoveryKit kit) {
    return derived(kit.bytes(), "recovery kit");
  }

  private static Aead derived(String token, String use) {
    return derived(token.getBytes(StandardCharsets.UTF_8), use);
  }

  /** For secrets that cannot be guessed, and so need no stretching. */
  private static Aead derived(byte[] secret, String use) {
    byte[] info = ("amana " + use).getBytes(StandardCharsets.UTF_8);
    return Crypto.aead(
        Crypto.make(() -> Hkdf.computeHkdf("HMACSHA256", secret, NO_SALT, info, Crypto.KEY_BYTES)));
  }

  private static void refuseShort(String phrase) {
    if (phrase.strip().codePointCount(0, phrase.strip().length()) < SHORTEST_PHRASE) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(List.of(new Violation("phrase", "vault.rule.phrase"))));
    }
  }
}
