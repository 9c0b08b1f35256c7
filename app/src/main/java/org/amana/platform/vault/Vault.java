package org.amana.platform.vault;

import java.security.GeneralSecurityException;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Encryption under the keys of the server: what a stolen dump, backup or disk does not open, and an
 * unsealed server does (tier T2). What names a person lies in a {@link Safes safe} instead.
 */
@Component
public final class Vault {

  private final Seal seal;

  Vault(Seal seal) {
    this.seal = seal;
  }

  /**
   * Encrypts a value for its place, under a data key of its own.
   *
   * @throws ProblemException {@code vault.sealed}
   */
  public byte[] protect(byte[] plaintext, Place place) {
    ServerKeys keys = seal.keys();
    return Crypto.make(() -> keys.envelope().encrypt(plaintext, place.associatedData()));
  }

  /**
   * What was encrypted for this place.
   *
   * @throws ProblemException {@code vault.sealed}; {@code vault.damaged} when it was changed or is
   *     another place's
   */
  public byte[] reveal(byte[] ciphertext, Place place) {
    ServerKeys keys = seal.keys();
    try {
      return keys.envelope().decrypt(ciphertext, place.associatedData());
    } catch (GeneralSecurityException e) {
      return seal.newerKeys(keys)
          .map(
              newer ->
                  Crypto.open(() -> newer.envelope().decrypt(ciphertext, place.associatedData())))
          .orElseThrow(() -> new ProblemException(new VaultProblem.Damaged(), e));
    }
  }

  public boolean isSealed() {
    return seal.state() != Seal.State.OPEN;
  }
}
