package org.amana.platform.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Every primitive that the house uses, through the library that it uses. */
final class Primitives {

  private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private Primitives() {}

  /** Whether the primitive gives the result of the vector, or takes it for genuine. */
  static boolean holds(Vector vector) {
    try {
      return switch (vector.primitive()) {
        case "aes-256-gcm" -> Arrays.equals(vector.part(2), aesGcm(vector));
        case "hkdf-sha-256" -> Arrays.equals(vector.last(), hkdf(vector));
        case "hmac-sha-256" -> Arrays.equals(vector.last(), hmac(vector));
        case "argon2id" -> Arrays.equals(vector.last(), argon2(vector));
        case "ed25519" -> ed25519(vector);
        case "x25519" -> Arrays.equals(vector.last(), x25519(vector));
        case "ecdsa-p-256" -> ecdsa(vector);
        case "sha-256" ->
            Arrays.equals(
                vector.last(), MessageDigest.getInstance("SHA-256").digest(vector.part(0)));
        default -> throw new AssertionError(vector.primitive());
      };
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] x25519(Vector vector) throws GeneralSecurityException {
    return X25519.computeSharedSecret(vector.part(1), vector.part(0));
  }

  private static boolean ecdsa(Vector vector) throws GeneralSecurityException {
    PublicKey key =
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(vector.part(0)));
    return verifies(Signature.getInstance("SHA256withECDSA"), key, vector);
  }

  private static boolean verifies(Signature verifying, PublicKey key, Vector vector)
      throws GeneralSecurityException {
    verifying.initVerify(key);
    verifying.update(vector.part(1));
    return verifying.verify(vector.last());
  }

  /** Tink chooses each nonce itself, so the vector is opened and not made. */
  @AccessesPartialKey
  private static byte[] aesGcm(Vector vector) throws GeneralSecurityException {
    AesGcmParameters raw =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    AesGcmKey key =
        AesGcmKey.builder().setParameters(raw).setKeyBytes(secret(vector.part(0))).build();
    Aead aead =
        Crypto.aead(
            KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build());
    byte[] whole =
        ByteBuffer.allocate(vector.part(1).length + vector.last().length)
            .put(vector.part(1))
            .put(vector.last())
            .array();
    return aead.decrypt(whole, vector.part(3));
  }

  private static SecretBytes secret(byte[] bytes) {
    return SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
  }

  private static byte[] hkdf(Vector vector) throws GeneralSecurityException {
    return Hkdf.computeHkdf(
        "HMACSHA256", vector.part(0), vector.part(1), vector.part(2), vector.last().length);
  }

  @AccessesPartialKey
  private static byte[] hmac(Vector vector) throws GeneralSecurityException {
    HmacPrfParameters parameters =
        HmacPrfParameters.builder()
            .setKeySizeBytes(vector.part(0).length)
            .setHashType(HmacPrfParameters.HashType.SHA256)
            .build();
    HmacPrfKey key =
        HmacPrfKey.builder().setParameters(parameters).setKeyBytes(secret(vector.part(0))).build();
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build()
        .getPrimitive(Crypto.TINK, PrfSet.class)
        .computePrimary(vector.part(1), vector.last().length);
  }

  private static byte[] argon2(Vector vector) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(vector.part(1))
            .withSecret(vector.part(2))
            .withAdditional(vector.part(3))
            .withMemoryAsKB(vector.part(4)[0])
            .withIterations(vector.part(5)[0])
            .withParallelism(vector.part(6)[0])
            .build());
    byte[] key = new byte[vector.last().length];
    argon2.generateBytes(vector.part(0), key);
    return key;
  }

  private static boolean ed25519(Vector vector) throws GeneralSecurityException {
    byte[] encoded =
        ByteBuffer.allocate(ED25519_HEAD.length + vector.part(0).length)
            .put(ED25519_HEAD)
            .put(vector.part(0))
            .array();
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    return verifies(Signature.getInstance("Ed25519"), key, vector);
  }
}
