package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.amana.platform.problems.ProblemException;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/** 256 secret bits that can be split among people, so that some of them together have it. */
final class RootKey {

  private final byte[] bytes;

  private RootKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static RootKey fresh(SecureRandom random) {
    byte[] bytes = new byte[Crypto.KEY_BYTES];
    random.nextBytes(bytes);
    return new RootKey(bytes);
  }

  static RootKey of(byte[] bytes) {
    return new RootKey(bytes.clone());
  }

  Aead aead() {
    return Crypto.aead(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Shares of which any {@code needed} give the key back, and fewer nothing. */
  List<Share> split(int needed, int total, SecureRandom random) {
    int set = random.nextInt();
    ShamirSplitSecretShare[] parts =
        ShamirSecretSplitter.getInstance(Algorithm.AES, Crypto.KEY_BYTES, random)
            .resplit(bytes, needed, total)
            .getSecretShares();
    List<Share> shares = new ArrayList<>();
    for (int index = 0; index < total; index++) {
      shares.add(new Share(set, needed, index + 1, encoded(parts[index])));
    }
    return List.copyOf(shares);
  }

  private static ByteBuffer encoded(ShamirSplitSecretShare part) {
    try {
      return ByteBuffer.wrap(part.getEncoded()).asReadOnlyBuffer();
    } catch (IOException e) {
      throw new IllegalStateException("a share in memory is not read from anywhere", e);
    }
  }

  /**
   * The key that these are shares of, or any other key if one is false: whoever uses it finds out.
   *
   * @throws ProblemException when they cannot belong together
   */
  static RootKey join(List<Share> shares) {
    Share first = shares.getFirst();
    boolean belong = shares.stream().allMatch(share -> share.isOfSetOf(first));
    boolean differ = shares.stream().mapToInt(Share::index).distinct().count() == shares.size();
    if (!belong || !differ) {
      throw new ProblemException(new VaultProblem.SharesDoNotMatch());
    }
    if (shares.size() < first.needed()) {
      throw new ProblemException(new VaultProblem.SharesMissing(shares.size(), first.needed()));
    }
    try {
      ShamirSplitSecretShare[] parts =
          shares.stream()
              .limit(first.needed())
              .map(
                  share ->
                      new ShamirSplitSecretShare(share.content(Crypto.KEY_BYTES), share.index()))
              .toArray(ShamirSplitSecretShare[]::new);
      return new RootKey(ShamirSplitSecret.getInstance(Algorithm.AES, parts).getSecret());
    } catch (IOException e) {
      throw new IllegalStateException("shares in memory are not read from anywhere", e);
    }
  }

  /** So that no log holds it. */
  @Override
  public String toString() {
    return "RootKey";
  }
}
