package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * How Tink's envelope encryption lays a value out: the length of the closed data key in four bytes,
 * that key under the server's, and the value under the data key. The closed data key begins with a
 * byte 1 and the four bytes of the id of the key that closed it.
 */
final class Envelope {

  /** Where the head begins in a value, from 1 as PostgreSQL counts, and its length. */
  static final int HEAD_AT = 1 + Integer.BYTES;

  static final int HEAD_BYTES = 1 + Integer.BYTES;

  private static final byte TINK = 1;
  private static final byte[] NOTHING = new byte[0];

  private Envelope() {}

  /** A fresh data key for each value, so that no key encrypts too many. */
  static Aead under(KeysetHandle keys) {
    return Crypto.washed(
        Crypto.make(
            () -> KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, Crypto.aead(keys))));
  }

  /** What stands at {@link #HEAD_AT} in every value under this key. */
  static byte[] head(int keyId) {
    return ByteBuffer.allocate(HEAD_BYTES).put(TINK).putInt(keyId).array();
  }

  /**
   * The same value with its data key closed under the primary key. The value itself is not opened.
   *
   * @throws GeneralSecurityException when the data key does not open
   */
  static byte[] rewrapped(byte[] value, Aead keys) throws GeneralSecurityException {
    ByteBuffer read = ByteBuffer.wrap(value);
    int length = value.length < Integer.BYTES ? 0 : read.getInt();
    if (length <= 0 || length > read.remaining()) {
      throw new GeneralSecurityException("no envelope");
    }
    byte[] closed = new byte[length];
    read.get(closed);
    byte[] dataKey = keys.decrypt(closed, NOTHING);
    byte[] anew = keys.encrypt(dataKey, NOTHING);
    Arrays.fill(dataKey, (byte) 0);
    return ByteBuffer.allocate(Integer.BYTES + anew.length + read.remaining())
        .putInt(anew.length)
        .put(anew)
        .put(read)
        .array();
  }
}
