package org.amana.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log, written {@code NAME+ID+KEY} (c2sp.org/signed-note): Ed25519.
 *
 * @param id the first four bytes of the digest of name and key, in hexadecimal digits
 * @param key the byte 1 and the 32 bytes of the key, in base 64
 */
public record VerifyingKey(String name, String id, String key) {

  private static final byte ED25519 = 1;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  /** The key of these 32 bytes. */
  public static VerifyingKey of(String name, byte[] bytes) {
    byte[] typed = new byte[bytes.length + 1];
    typed[0] = ED25519;
    System.arraycopy(bytes, 0, typed, 1, bytes.length);
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
    named.writeBytes(typed);
    byte[] digest = Tree.sha256().digest(named.toByteArray());
    return new VerifyingKey(
        name, HexFormat.of().formatHex(digest, 0, 4), Base64.getEncoder().encodeToString(typed));
  }

  /**
   * Reads a key as it is written.
   *
   * @throws Malformed when it is none, or its id is not that of the key
   */
  public static VerifyingKey parse(String written) throws Malformed {
    // The key itself may hold a plus.
    String[] parts = written.split("\\+", 3);
    if (parts.length != 3 || parts[0].isEmpty() || !parts[0].matches("\\S+")) {
      throw new Malformed("a key is written NAME+ID+KEY");
    }
    byte[] typed = Note.decoded(parts[2]);
    if (typed.length != 33 || typed[0] != ED25519) {
      throw new Malformed("this is no key of Ed25519");
    }
    VerifyingKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.id().equals(parts[1])) {
      throw new Malformed("the id is not that of the key");
    }
    return key;
  }

  /** Whether one of the note's signatures was made by this key. */
  public boolean hasSigned(Note note) {
    return note.signatures().stream()
        .filter(signature -> signature.name().equals(name))
        .map(signature -> Base64.getDecoder().decode(signature.bytes()))
        .filter(bytes -> HexFormat.of().formatHex(bytes, 0, 4).equals(id))
        .anyMatch(bytes -> isOf(note.text(), Arrays.copyOfRange(bytes, 4, bytes.length)));
  }

  private boolean isOf(String text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey());
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException _) {
      return false; // of another length, or no point of the curve
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] typed = Base64.getDecoder().decode(key);
    byte[] encoded = Arrays.copyOf(X509, X509.length + typed.length - 1);
    System.arraycopy(typed, 1, encoded, X509.length, typed.length - 1);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public String toString() {
    return name + "+" + id + "+" + key;
  }
}
