package org.amana.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A key of a log, made anew, that signs what a test tells it to. */
record ALogKey(VerifyingKey known, KeyPair pair) {

  static ALogKey named(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new ALogKey(VerifyingKey.of(name, raw), pair);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Note.Signature signature(String text) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(pair.getPrivate());
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] signature = signing.sign();
      byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(known.id()), 4 + signature.length);
      System.arraycopy(signature, 0, bytes, 4, signature.length);
      return new Note.Signature(known.name(), Base64.getEncoder().encodeToString(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Note sign(Checkpoint checkpoint, ALogKey... others) {
    List<Note.Signature> signatures = new java.util.ArrayList<>();
    signatures.add(signature(checkpoint.text()));
    for (ALogKey other : others) {
      signatures.add(other.signature(checkpoint.text()));
    }
    return new Note(checkpoint.text(), signatures);
  }
}
