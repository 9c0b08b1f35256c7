package org.amana.platform.vault;

import java.security.SecureRandom;
import java.util.Optional;

/** 256 bits on paper that open a person's key when the phrase is forgotten. Shown once. */
public final class RecoveryKit {

  private final byte[] bytes;

  private RecoveryKit(byte[] bytes) {
    this.bytes = bytes;
  }

  static RecoveryKit fresh(SecureRandom random) {
    byte[] bytes = new byte[Crypto.KEY_BYTES];
    random.nextBytes(bytes);
    return new RecoveryKit(bytes);
  }

  /** Reads what was typed; empty when it is not whole or was mistyped. */
  static Optional<RecoveryKit> read(String typed) {
    return Paper.read(typed, Crypto.KEY_BYTES).map(RecoveryKit::new);
  }

  /** What is printed. */
  public String text() {
    return Paper.write(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** So that no log holds it. */
  @Override
  public String toString() {
    return "RecoveryKit";
  }
}
