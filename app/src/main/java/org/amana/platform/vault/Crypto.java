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
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import org.amana.platform.problems.ProblemException;

/** The primitives of the house: Tink's, with the one choice that we made of each. */
final class Crypto {

  static final int KEY_BYTES = 32;

  static final Configuration TINK;

  /** RFC 9180: base mode, X25519, HKDF-SHA-256, AES-256-GCM. */
  static final HpkeParameters TO_A_PERSON;

  private static final int RAW_KEY_ID = 1;

  static {
    try {
      TINK = RegistryConfiguration.get();
      AeadConfig.register();
      HybridConfig.register();
      PrfConfig.register();
      TO_A_PERSON =
          HpkeParameters.builder()
              .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
              .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
              .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
              .setVariant(HpkeParameters.Variant.TINK)
              .build();
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

  static Aead aead(KeysetHandle keys) {
    return make(() -> keys.getPrimitive(TINK, Aead.class));
  }

  static HybridEncrypt sealing(KeysetHandle publicKey) {
    return make(() -> publicKey.getPrimitive(TINK, HybridEncrypt.class));
  }

  static HybridDecrypt opening(KeysetHandle privateKey) {
    return make(() -> privateKey.getPrimitive(TINK, HybridDecrypt.class));
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
