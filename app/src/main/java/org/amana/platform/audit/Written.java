package org.amana.platform.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The row that an action wrote, so that its replacement by an older one is found later.
 *
 * @param row whose kind is that of the {@link LiveRows} that lists it
 * @param version grows with every change of the row
 * @param digest SHA-256 of the ciphertext, in hexadecimal digits; empty when the row was deleted
 */
public record Written(Subject row, long version, Optional<String> digest) {
  public Written {
    digest.ifPresent(Codes::digest);
    if (version < 0) {
      throw new IllegalArgumentException("a version counts from 0");
    }
  }

  /** The digest of a ciphertext. */
  public static String digest(byte[] ciphertext) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ciphertext));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
