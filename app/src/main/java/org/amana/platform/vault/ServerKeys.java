package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;

/**
 * The keys of an unsealed server, in memory alone.
 *
 * @param root opens what the server's keys are kept under
 * @param version counts the changes of the keys that other processes have to hear of
 */
record ServerKeys(Aead root, KeysetHandle encrypting, KeysetHandle indexing, int version) {

  /** A fresh data key for each value, so that no key encrypts too many. */
  Aead envelope() {
    return Crypto.make(
        () -> KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, Crypto.aead(encrypting)));
  }

  PrfSet index() {
    return Crypto.make(() -> indexing.getPrimitive(Crypto.TINK, PrfSet.class));
  }

  static KeysetHandle freshIndexing() {
    return Crypto.make(
        () ->
            Crypto.fresh(
                HmacPrfParameters.builder()
                    .setKeySizeBytes(Crypto.KEY_BYTES)
                    .setHashType(HmacPrfParameters.HashType.SHA256)
                    .build()));
  }

  /** The key under which values are encrypted now; the number stands in each of them. */
  int current() {
    return encrypting.getPrimary().getId();
  }

  /** So that no log holds them. */
  @Override
  public String toString() {
    return "ServerKeys";
  }
}
