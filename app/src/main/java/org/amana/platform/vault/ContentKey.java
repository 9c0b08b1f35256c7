package org.amana.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.amana.platform.problems.ProblemException;

/**
 * A key of its own for something large, such as a picture: it lies in a {@link OpenSafe safe}, so
 * that a new key of the safe does not ask for all of it to be encrypted anew, and what it protects
 * is gone for good when it is. Large things are kept in pieces, none of which can be changed, put
 * elsewhere, swapped or left out: AES-256-GCM-HKDF streaming (Hoang, Reyhanitabar, Rogaway and
 * Vizár, "Online authenticated encryption and its nonce-reuse misuse-resistance", 2015).
 */
public final class ContentKey {

  private static final int PIECE = 1 << 20;

  private final KeysetHandle keys;

  private ContentKey(KeysetHandle keys) {
    this.keys = keys;
  }

  public static ContentKey fresh() {
    return new ContentKey(Crypto.fresh(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
  }

  /** The one that was {@link #text written down}. */
  public static ContentKey of(String text) {
    return new ContentKey(Crypto.secret(Base64.getDecoder().decode(text)));
  }

  /** To be kept in a safe, and nowhere else. */
  public String text() {
    return Base64.getEncoder().encodeToString(Crypto.bytes(keys));
  }

  /** Encrypts it for its place, as pieces in their order. */
  public List<byte[]> protect(byte[] plaintext, Place place) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(plaintext.length + PIECE);
    try (OutputStream out = primitive().newEncryptingStream(sealed, place.associatedData())) {
      out.write(plaintext);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("a key of our own making is of no use", e);
    }
    byte[] whole = sealed.toByteArray();
    List<byte[]> pieces = new ArrayList<>();
    for (int from = 0; from < whole.length; from += PIECE) {
      pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PIECE)));
    }
    return List.copyOf(pieces);
  }

  /**
   * What was encrypted for this place.
   *
   * @throws ProblemException {@code vault.damaged} when a piece is missing, changed or not in order
   */
  public byte[] reveal(List<byte[]> pieces, Place place) {
    InputStream sealed =
        new SequenceInputStream(
            Collections.enumeration(pieces.stream().map(ByteArrayInputStream::new).toList()));
    try (InputStream in = primitive().newDecryptingStream(sealed, place.associatedData())) {
      return in.readAllBytes();
    } catch (IOException | GeneralSecurityException e) {
      throw new ProblemException(new VaultProblem.Damaged(), e);
    }
  }

  private StreamingAead primitive() throws GeneralSecurityException {
    return keys.getPrimitive(Crypto.TINK, StreamingAead.class);
  }

  /** So that no log holds it. */
  @Override
  public String toString() {
    return "ContentKey[…]";
  }
}
