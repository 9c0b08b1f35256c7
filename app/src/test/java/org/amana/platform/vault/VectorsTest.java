package org.amana.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The primitives give what their publications say, and refuse what was changed (goal G4). */
class VectorsTest {

  private static final byte[] NOTHING = new byte[0];

  static List<Vector> published() throws IOException {
    return Vector.published();
  }

  @ParameterizedTest
  @MethodSource("published")
  void what_is_published_holds(Vector vector) {
    assertThat(Primitives.holds(vector)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_wrong_vector_turns_this_check_red(Vector vector) {
    assertThat(Primitives.holds(vector.changed())).isFalse();
  }

  /** Made to find the mistakes that libraries have made. */
  @Test
  void every_primitive_takes_and_refuses_what_wycheproof_says() throws IOException {
    List<Vector> vectors = Vector.ofWycheproof();

    assertThat(vectors).hasSize(1_027);
    assertThat(vectors).filteredOn(vector -> Primitives.holds(vector) != vector.isGood()).isEmpty();
  }

  @Test
  void every_vector_of_wycheproof_that_is_changed_is_refused() throws IOException {
    assertThat(Vector.ofWycheproof())
        .filteredOn(Vector::isGood)
        .filteredOn(vector -> Primitives.holds(vector.changed()))
        .isEmpty();
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
