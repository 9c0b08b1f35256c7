package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.time.Instant;

/**
 * The keys of an unsealed server, in memory alone.
 *
 * @param root opens what the server's keys are kept under
 * @param encrypting one key, or the new and the old ones while they are changed
 * @param since when the present encrypting key was made
 * @param version counts the changes of the keys that other processes have to hear of
 */
record ServerKeys(
    Aead root, KeysetHandle encrypting, KeysetHandle indexing, Instant since, int version) {

  Aead envelope() {
    return Envelope.under(encrypting);
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

  boolean isChanging() {
    return encrypting.size() > 1;
  }

  /** With a new key for what is encrypted from now on. */
  ServerKeys withNewKey(Instant now) {
    return new ServerKeys(root, Crypto.renewed(encrypting), indexing, now, version + 1);
  }

  /** What is under another key than the present one opens no more. */
  ServerKeys withoutOldKeys() {
    return new ServerKeys(root, Crypto.primaryAlone(encrypting), indexing, since, version + 1);
  }

  /** The same keys, to be kept under another root key. */
  ServerKeys under(Aead otherRoot) {
    return new ServerKeys(otherRoot, encrypting, indexing, since, version + 1);
  }

  /** So that no log holds them. */
  @Override
  public String toString() {
    return "ServerKeys";
  }
}
