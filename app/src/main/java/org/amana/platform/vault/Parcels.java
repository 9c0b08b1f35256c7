package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.util.Bytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Parcels for somebody who has no key on this node: closed under a code that the server does not
 * keep, and that under the server's key. A dump does not open one, nor does the server without the
 * code.
 */
@Component
public final class Parcels {

  private static final byte[] NO_PEPPER = new byte[0];
  private static final int SALT_BYTES = 16;

  private final Stretching stretching;
  private final Vault vault;

  Parcels(Stretching stretching, Vault vault) {
    this.stretching = stretching;
    this.vault = vault;
  }

  public byte[] close(byte[] plaintext, String code, Place place) {
    Stretching.Cost cost = stretching.today();
    Aead key = Crypto.aead(stretching.key(code, NO_PEPPER, cost));
    byte[] closed = Crypto.make(() -> key.encrypt(plaintext, place.associatedData()));
    byte[] box =
        ByteBuffer.allocate(2 * Integer.BYTES + SALT_BYTES + closed.length)
            .putInt(cost.memoryKib())
            .putInt(cost.passes())
            .put(cost.salt().toByteArray())
            .put(closed)
            .array();
    return vault.protect(box, place);
  }

  /** What is in it; empty when the code is another. */
  public Optional<byte[]> open(byte[] parcel, String code, Place place) {
    ByteBuffer box = ByteBuffer.wrap(vault.reveal(parcel, place));
    int memoryKib = box.getInt();
    int passes = box.getInt();
    byte[] salt = new byte[SALT_BYTES];
    box.get(salt);
    byte[] closed = new byte[box.remaining()];
    box.get(closed);
    Stretching.Cost cost = new Stretching.Cost(Bytes.copyFrom(salt), memoryKib, passes);
    Aead key = Crypto.aead(stretching.key(code, NO_PEPPER, cost));
    try {
      return Optional.of(key.decrypt(closed, place.associatedData()));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
