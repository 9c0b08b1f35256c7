package org.amana.platform.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.amana.platform.problems.ProblemException;

/** The primitives of the house: Tink's, with the one choice that we made of each. */
final class Crypto {

  static final int KEY_BYTES = 32;

  static final Configuration TINK;

  /** RFC 9180: base mode, X25519, HKDF-SHA-256, AES-256-GCM. */
  static final HpkeParameters TO_A_PERSON;

  private static final int RAW_KEY_ID = 1;

  /** Takes the place of every key that a thread would go on to keep. */
  private static final Aead WORTHLESS;

  static {
    try {
      TINK = RegistryConfiguration.get();
      AeadConfig.register();
      HybridConfig.register();
      PrfConfig.register();
      StreamingAeadConfig.register();
      TO_A_PERSON =
          HpkeParameters.builder()
              .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
              .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
              .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
              .setVariant(HpkeParameters.Variant.TINK)
              .build();
      WORTHLESS =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK)
              .getPrimitive(TINK, Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink offers what it is built to offer", e);
    }
  }

  private Crypto() {}

  /** Work that fails only on what was damaged or does not belong. */
  interface Opening<T> {
    T call() throws GeneralSecurityException;
  }

  /**
   * @throws ProblemException {@code vault.damaged}
   */
  static <T> T open(Opening<T> opening) {
    try {
      return opening.call();
    } catch (GeneralSecurityException e) {
      throw new ProblemException(new VaultProblem.Damaged(), e);
    }
  }

  /** Work that cannot fail on our own keys. */
  static <T> T make(Opening<T> making) {
    try {
      return making.call();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of our own making is of no use", e);
    }
  }

  static KeysetHandle fresh(Parameters parameters) {
    return make(() -> KeysetHandle.generateNew(parameters, TINK));
  }

  /** With one key more, which encrypts from now on; the others open what they closed. */
  static KeysetHandle renewed(KeysetHandle keys) {
    return make(
        () ->
            KeysetHandle.newBuilder(keys)
                .addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build());
  }

  /** Without all keys but the one that encrypts. */
  static KeysetHandle primaryAlone(KeysetHandle keys) {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
    for (int index = keys.size() - 1; index >= 0; index--) {
      if (!keys.getAt(index).isPrimary()) {
        builder.deleteAt(index);
      }
    }
    return make(builder::build);
  }

  static Aead aead(KeysetHandle keys) {
    return washed(make(() -> keys.getPrimitive(TINK, Aead.class)));
  }

  static Aead washed(Aead primitive) {
    return Washed.aead(primitive, WORTHLESS);
  }

  static HybridEncrypt sealing(KeysetHandle publicKey) {
    return Washed.encrypting(
        make(() -> publicKey.getPrimitive(TINK, HybridEncrypt.class)), WORTHLESS);
  }

  static HybridDecrypt opening(KeysetHandle privateKey) {
    return Washed.decrypting(
        make(() -> privateKey.getPrimitive(TINK, HybridDecrypt.class)), WORTHLESS);
  }

  /** On a thread of its own, which takes what a primitive leaves in its thread along. */
  static <T> T apart(Opening<T> work) {
    FutureTask<T> task = new FutureTask<>(work::call);
    Thread.ofVirtual().start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("this process is to end", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a key of our own making is of no use", e);
    }
  }

  /** AES-256-GCM under a key that was derived or put together, and is used for few messages. */
  @AccessesPartialKey
  static Aead aead(byte[] key) {
    return make(
        () ->
            aead(
                KeysetHandle.newBuilder()
                    .addEntry(
                        KeysetHandle.importKey(
                                AesGcmKey.builder()
                                    .setParameters(PredefinedAeadParameters.AES256_GCM)
                                    .setKeyBytes(
                                        SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                                    .setIdRequirement(RAW_KEY_ID)
                                    .build())
                            .makePrimary())
                    .build()));
  }

  static byte[] bytes(KeysetHandle secret) {
    return make(
        () -> TinkProtoKeysetFormat.serializeKeyset(secret, InsecureSecretKeyAccess.get(), TINK));
  }

  static KeysetHandle secret(byte[] bytes) {
    return open(
        () -> TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TINK));
  }

  static byte[] publicBytes(KeysetHandle publicKey) {
    return make(() -> TinkProtoKeysetFormat.serializeKeysetWithoutSecret(publicKey, TINK));
  }

  static KeysetHandle publicKey(byte[] bytes) {
    return open(() -> TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes, TINK));
  }
}
