package org.amana.platform.vault;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One share of a {@link RootKey}.
 *
 * @param set which splitting it comes from
 * @param needed how many of its set give the key back
 * @param index from 1
 */
public record Share(int set, int needed, int index, ByteBuffer content) {

  private static final int BYTES = Integer.BYTES + 2 + Crypto.KEY_BYTES;

  byte[] content(int length) {
    byte[] bytes = new byte[length];
    content.duplicate().get(bytes);
    return bytes;
  }

  boolean isOfSetOf(Share other) {
    return set == other.set && needed == other.needed;
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putInt(set)
        .put((byte) needed)
        .put((byte) index)
        .put(content.duplicate())
        .array();
  }

  static Share of(byte[] bytes) {
    ByteBuffer read = ByteBuffer.wrap(bytes);
    return new Share(read.getInt(), read.get(), read.get(), read.slice().asReadOnlyBuffer());
  }

  /** What is printed, once. */
  public String text() {
    return Paper.write(bytes());
  }

  /** Reads what was typed; empty when it is not whole or was mistyped. */
  static Optional<Share> read(String typed) {
    return Paper.read(typed, BYTES).map(Share::of);
  }

  /** So that no log holds it. */
  @Override
  public String toString() {
    return "Share[" + index + "]";
  }
}
