package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.springframework.stereotype.Component;

/**
 * Closes a person's private key, twice: by their phrase and by their kit, and each of these by the
 * server's key. The inner lock is bound to the person, the outer one to the row where it lies.
 */
@Component
final class PhraseLock {

  static final int SHORTEST_PHRASE = 12;

  private static final byte[] NO_SALT = new byte[0];

  private final Vault vault;
  private final Stretching stretching;
  private final Pepper pepper;
  private final SecureRandom random;

  PhraseLock(Vault vault, Stretching stretching, Pepper pepper, SecureRandom random) {
    this.vault = vault;
    this.stretching = stretching;
    this.pepper = pepper;
    this.random = random;
  }

  /** Where a closed key lies. */
  record Row(String table, UUID id) {

    private Place byPhrase() {
      return new Place(table, "by_phrase", id);
    }

    private Place byKit() {
      return new Place(table, "by_kit", id);
    }
  }

  /**
   * A key that was closed.
   *
   * @param kit shown once, and kept nowhere
   */
  record Closed(PersonKeySql.Kept kept, RecoveryKit kit) {}

  static Row row(Holder holder) {
    return new Row("vault.person_key", holder.value());
  }

  Closed close(Holder holder, KeysetHandle secret, String phrase, Row row) {
    refuseShort(phrase);
    RecoveryKit kit = RecoveryKit.fresh(random);
    Stretching.Cost cost = stretching.today();
    byte[] bytes = Crypto.bytes(secret);
    byte[] byPhrase = under(phrased(phrase, cost), bytes, row(holder).byPhrase());
    byte[] byKit = under(kitted(kit), bytes, row(holder).byKit());
    PersonKeySql.Kept kept =
        new PersonKeySql.Kept(
            Bytes.copyFrom(Crypto.publicBytes(Crypto.make(secret::getPublicKeysetHandle))),
            cost,
            Bytes.copyFrom(vault.protect(byPhrase, row.byPhrase())),
            Bytes.copyFrom(vault.protect(byKit, row.byKit())));
    return new Closed(kept, kit);
  }

  /**
   * @throws ProblemException {@code vault.wrong-phrase}
   */
  UnlockedKey openByPhrase(Holder holder, PersonKeySql.Kept kept, String phrase, Row row) {
    byte[] closed = vault.reveal(kept.byPhrase().toByteArray(), row.byPhrase());
    return opened(holder, phrased(phrase, kept.cost()), closed, row(holder).byPhrase());
  }

  /**
   * @param typed the kit, as it was typed
   * @throws ProblemException {@code vault.wrong-phrase}
   */
  UnlockedKey openByKit(Holder holder, PersonKeySql.Kept kept, String typed, Row row) {
    RecoveryKit kit =
        RecoveryKit.read(typed)
            .orElseThrow(() -> new ProblemException(new VaultProblem.WrongPhrase()));
    byte[] closed = vault.reveal(kept.byKit().toByteArray(), row.byKit());
    return opened(holder, kitted(kit), closed, row(holder).byKit());
  }

  /** The same key for another row: the inner locks stay as they are. */
  PersonKeySql.Kept moved(PersonKeySql.Kept kept, Row from, Row to) {
    return new PersonKeySql.Kept(
        kept.publicKey(),
        kept.cost(),
        moved(kept.byPhrase(), from.byPhrase(), to.byPhrase()),
        moved(kept.byKit(), from.byKit(), to.byKit()));
  }

  private Bytes moved(Bytes closed, Place from, Place to) {
    return Bytes.copyFrom(vault.protect(vault.reveal(closed.toByteArray(), from), to));
  }

  private static UnlockedKey opened(Holder holder, Aead inner, byte[] closed, Place place) {
    try {
      byte[] bytes = inner.decrypt(closed, place.associatedData());
      return new UnlockedKey(holder, Crypto.secret(bytes));
    } catch (GeneralSecurityException e) {
      throw new ProblemException(new VaultProblem.WrongPhrase(), e);
    }
  }

  private Aead phrased(String phrase, Stretching.Cost cost) {
    return Crypto.aead(stretching.key(phrase, pepper.read(), cost));
  }

  private static Aead kitted(RecoveryKit kit) {
    return derived(kit.bytes(), "recovery kit");
  }

  static byte[] under(Aead key, byte[] bytes, Place place) {
    return Crypto.make(() -> key.encrypt(bytes, place.associatedData()));
  }

  /** For secrets that cannot be guessed, and so need no stretching. */
  static Aead derived(byte[] secret, String use) {
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
