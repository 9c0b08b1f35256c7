package org.amana.platform.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;

/** A person's own key while they are at work: it opens what was sealed to them. */
public final class UnlockedKey {

  private final Holder holder;
  private final KeysetHandle secret;

  UnlockedKey(Holder holder, KeysetHandle secret) {
    this.holder = holder;
    this.secret = secret;
  }

  public Holder holder() {
    return holder;
  }

  byte[] bytes() {
    return Crypto.bytes(secret);
  }

  KeysetHandle publicKey() {
    return Crypto.make(secret::getPublicKeysetHandle);
  }

  byte[] open(byte[] sealed, Place place) {
    HybridDecrypt opening = Crypto.opening(secret);
    return Crypto.open(() -> opening.decrypt(sealed, place.associatedData()));
  }

  /** So that no log holds it. */
  @Override
  public String toString() {
    return "UnlockedKey[" + holder + "]";
  }
}
