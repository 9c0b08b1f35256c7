package org.amana.platform.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;

/** How secrets stand on paper: groups of four letters and digits, the last ones a check. */
final class Paper {

  private static final int CHECK_BYTES = 3;
  private static final int GROUP = 4;

  private Paper() {}

  static String write(byte[] body) {
    byte[] whole = Arrays.copyOf(body, body.length + CHECK_BYTES);
    System.arraycopy(check(body), 0, whole, body.length, CHECK_BYTES);
    String letters = Base32.toBase32String(whole).replace("=", "");
    return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** Reads what was typed, however it was spaced; empty when it is not whole or was mistyped. */
  static Optional<byte[]> read(String typed, int bytes) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    byte[] whole;
    try {
      whole = Base32.decode(letters + "=".repeat(Math.floorMod(-letters.length(), 8)));
    } catch (IllegalStateException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    if (whole.length != bytes + CHECK_BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(whole, bytes);
    byte[] check = Arrays.copyOfRange(whole, bytes, whole.length);
    return MessageDigest.isEqual(check, check(body)) ? Optional.of(body) : Optional.empty();
  }

  private static byte[] check(byte[] body) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), CHECK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
