package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import java.security.GeneralSecurityException;

/**
 * Each thread keeps the cipher that it used last, and the cipher its key: after the node is sealed,
 * too. So every use ends with one under a key that protects nothing.
 */
final class Washed {

  private static final byte[] NOTHING = new byte[0];

  private Washed() {}

  static Aead aead(Aead primitive, Aead worthless) {
    return new Aead() {
      @Override
      public byte[] encrypt(byte[] plaintext, byte[] associated) throws GeneralSecurityException {
        try {
          return primitive.encrypt(plaintext, associated);
        } finally {
          wash(worthless);
        }
      }

      @Override
      public byte[] decrypt(byte[] ciphertext, byte[] associated) throws GeneralSecurityException {
        try {
          return primitive.decrypt(ciphertext, associated);
        } finally {
          wash(worthless);
        }
      }
    };
  }

  static HybridEncrypt encrypting(HybridEncrypt primitive, Aead worthless) {
    return (plaintext, context) -> {
      try {
        return primitive.encrypt(plaintext, context);
      } finally {
        wash(worthless);
      }
    };
  }

  static HybridDecrypt decrypting(HybridDecrypt primitive, Aead worthless) {
    return (ciphertext, context) -> {
      try {
        return primitive.decrypt(ciphertext, context);
      } finally {
        wash(worthless);
      }
    };
  }

  private static void wash(Aead worthless) throws GeneralSecurityException {
    var _ = worthless.encrypt(NOTHING, NOTHING);
  }
}
