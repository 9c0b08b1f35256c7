package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The primitives give what their publications say, and refuse what was changed (goal G4). */
class VectorsTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] NOTHING = new byte[0];
  private static final byte[] ED25519_HEAD = HEX.parseHex("302a300506032b6570032100");

  /** One line of the file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Vector(String primitive, String source, List<byte[]> parts) {
    byte[] part(int number) {
      return parts.get(number);
    }

    byte[] last() {
      return parts.getLast();
    }

    Vector changed() {
      byte[] other = last().clone();
      other[other.length - 1] ^= 1;
      return new Vector(
          primitive,
          source,
          Stream.concat(parts.subList(0, parts.size() - 1).stream(), Stream.of(other)).toList());
    }

    @Override
    public String toString() {
      return primitive + ", " + source;
    }
  }

  static List<Vector> vectors() throws IOException {
    try (InputStream file = VectorsTest.class.getResourceAsStream("/vectors/published.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(",", -1)))
          .map(
              parts ->
                  new Vector(
                      parts.get(0),
                      parts.get(1),
                      parts.subList(2, parts.size()).stream().map(HEX::parseHex).toList()))
          .toList();
    }
  }

  private static boolean holds(Vector vector) {
    try {
      return switch (vector.primitive()) {
        case "aes-256-gcm" -> Arrays.equals(vector.part(2), aesGcm(vector));
        case "hkdf-sha-256" -> Arrays.equals(vector.last(), hkdf(vector));
        case "hmac-sha-256" -> Arrays.equals(vector.last(), hmac(vector));
        case "argon2id" -> Arrays.equals(vector.last(), argon2(vector));
        case "ed25519" -> ed25519(vector);
        case "sha-256" ->
            Arrays.equals(
                vector.last(), MessageDigest.getInstance("SHA-256").digest(vector.part(0)));
        default -> throw new AssertionError(vector.primitive());
      };
    } catch (GeneralSecurityException e) {
      return false;
    }
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
    Signature verifying = Signature.getInstance("Ed25519");
    verifying.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    verifying.update(vector.part(1));
    return verifying.verify(vector.last());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void what_is_published_holds(Vector vector) {
    assertThat(holds(vector)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void a_wrong_vector_turns_this_check_red(Vector vector) {
    assertThat(holds(vector.changed())).isFalse();
  }

  /** RFC 9180 has no vector of this suite without associated data: another program is asked. */
  @Test
  @AccessesPartialKey
  void bouncy_castle_opens_what_is_sealed_to_a_person_and_nobody_elses()
      throws GeneralSecurityException, InvalidCipherTextException {
    HPKE peer =
        new HPKE(
            HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    byte[] context = new Place("a.b", "c", new java.util.UUID(1, 2)).associatedData();
    KeysetHandle person = Crypto.fresh(Crypto.TO_A_PERSON);
    HpkePrivateKey own = (HpkePrivateKey) person.getPrimary().getKey();
    AsymmetricCipherKeyPair pair =
        peer.deserializePrivateKey(
            own.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
            own.getPublicKey().getPublicKeyBytes().toByteArray());
    byte[] words = "a key".getBytes(StandardCharsets.UTF_8);

    byte[] sealed = Crypto.sealing(person.getPublicKeysetHandle()).encrypt(words, context);

    int prefix = own.getOutputPrefix().size();
    byte[] encapsulated = Arrays.copyOfRange(sealed, prefix, prefix + 32);
    byte[] closed = Arrays.copyOfRange(sealed, prefix + 32, sealed.length);
    assertThat(peer.open(encapsulated, pair, context, NOTHING, closed, null, null, null))
        .isEqualTo(words);
    assertThatThrownBy(
            () ->
                peer.open(
                    encapsulated,
                    peer.generatePrivateKey(),
                    context,
                    NOTHING,
                    closed,
                    null,
                    null,
                    null))
        .isInstanceOf(InvalidCipherTextException.class);
  }

  @Test
  void shares_give_the_key_back_and_too_few_do_not() {
    SecureRandom random = new SecureRandom();
    for (int needed = 2; needed <= 5; needed++) {
      RootKey key = RootKey.fresh(random);
      List<Share> shares = key.split(needed, 5, random);
      for (int from = 0; from + needed <= 5; from++) {
        assertThat(RootKey.join(shares.subList(from, from + needed)).bytes())
            .isEqualTo(key.bytes());
      }
    }
  }
}
