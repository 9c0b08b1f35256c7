package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;

/** A safe while somebody who may works with it. */
public final class OpenSafe {

  private final SafeId id;
  private final KeysetHandle keys;
  private final Aead aead;

  OpenSafe(SafeId id, KeysetHandle keys) {
    this.id = id;
    this.keys = keys;
    this.aead = Crypto.aead(keys);
  }

  public SafeId id() {
    return id;
  }

  public byte[] protect(byte[] plaintext, Place place) {
    return Crypto.make(() -> aead.encrypt(plaintext, place.associatedData()));
  }

  /** What was put into this safe for this place; {@code vault.damaged} for anything else. */
  public byte[] reveal(byte[] ciphertext, Place place) {
    return Crypto.open(() -> aead.decrypt(ciphertext, place.associatedData()));
  }

  byte[] bytes() {
    return Crypto.bytes(keys);
  }

  /** The same safe with a new key for what is put into it from now on. */
  OpenSafe renewed() {
    return new OpenSafe(id, Crypto.renewed(keys));
  }

  /** The same safe without the keys before its present one. */
  OpenSafe settled() {
    return new OpenSafe(id, Crypto.primaryAlone(keys));
  }

  /** So that no log holds it. */
  @Override
  public String toString() {
    return "OpenSafe[" + id + "]";
  }
}
