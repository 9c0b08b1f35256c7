package org.amana.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.VerifyingKey;

/**
 * The key that signs checkpoints: Ed25519, and the public key that belongs to it.
 *
 * @param seed its 32 secret bytes, in base 64
 */
record SigningKey(VerifyingKey known, String seed) {

  private static final String ALGORITHM = "Ed25519";
  private static final int LENGTH = 32;

  /** What a written key begins with, in the form of c2sp.org/signed-note's first program. */
  private static final String MARK = "PRIVATE+KEY+";

  static SigningKey make(String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      // Both encodings end with the bytes themselves: RFC 8410 sections 4 and 7.
      byte[] seed = lastBytes(pair.getPrivate().getEncoded());
      return new SigningKey(
          VerifyingKey.of(name, lastBytes(pair.getPublic().getEncoded())),
          Base64.getEncoder().encodeToString(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java machine knows Ed25519", e);
    }
  }

  private static byte[] lastBytes(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
  }

  /** Reads what {@link #written} wrote; the two lines must belong together. */
  static SigningKey parse(String written) throws Malformed {
    String[] lines = written.strip().split("\n", -1);
    if (lines.length != 2 || !lines[0].startsWith(MARK)) {
      throw new Malformed(lines.length + " lines");
    }
    VerifyingKey known = VerifyingKey.parse(lines[1].strip());
    SigningKey key = new SigningKey(known, lines[0].substring(MARK.length()));
    if (!known.hasSigned(new Note(MARK, java.util.List.of(key.signature(MARK))))) {
      throw new Malformed("the two keys do not belong together");
    }
    return key;
  }

  String written() {
    return MARK + seed + "\n" + known + "\n";
  }

  Note.Signature signature(String text) {
    byte[] signature = signed(text);
    byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(known.id()), 4 + signature.length);
    System.arraycopy(signature, 0, bytes, 4, signature.length);
    return new Note.Signature(known.name(), Base64.getEncoder().encodeToString(bytes));
  }

  private byte[] signed(String text) {
    try {
      byte[] secret = Base64.getDecoder().decode(seed);
      Signature signing = Signature.getInstance(ALGORITHM);
      signing.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret)));
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      return signing.sign();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("the key cannot sign", e);
    }
  }

  /** Without the secret, so that no log holds it. */
  @Override
  public String toString() {
    return "SigningKey[" + known.id() + "]";
  }
}
