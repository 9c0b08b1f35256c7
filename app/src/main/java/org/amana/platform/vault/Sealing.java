package org.amana.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.util.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** Closes a secret to a person, and that under the server's key: both are needed to open it. */
@Component
final class Sealing {

  private final PersonKeySql people;
  private final Vault vault;

  Sealing(PersonKeySql people, Vault vault) {
    this.people = people;
    this.vault = vault;
  }

  /**
   * @throws ProblemException {@code vault.no-own-key} when one of them has none
   */
  Map<Holder, KeysetHandle> publicKeys(Set<Holder> holders) {
    Map<Holder, KeysetHandle> found = new HashMap<>();
    people.publicKeys(holders).forEach((holder, key) -> found.put(holder, Crypto.publicKey(key)));
    holders.forEach(holder -> of(holder, found));
    return found;
  }

  KeysetHandle of(Holder holder, Map<Holder, KeysetHandle> known) {
    KeysetHandle key = known.get(holder);
    if (key == null) {
      throw new ProblemException(new VaultProblem.NoOwnKey());
    }
    return key;
  }

  Bytes seal(byte[] secret, Place place, KeysetHandle receiver) {
    byte[] closed =
        Crypto.make(() -> Crypto.sealing(receiver).encrypt(secret, place.associatedData()));
    return Bytes.copyFrom(vault.protect(closed, place));
  }

  byte[] open(Bytes closed, Place place, UnlockedKey key) {
    return key.open(vault.reveal(closed.toByteArray(), place), place);
  }
}
