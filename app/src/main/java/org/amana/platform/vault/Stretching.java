package org.amana.platform.vault;

import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes a key of what a person remembers: Argon2id (RFC 9106), in {@link Turns}. */
@Component
final class Stretching {

  /**
   * What an attempt costs; kept beside what was made with it, so that it can be raised later.
   *
   * @param memoryKib KiB
   */
  record Cost(Bytes salt, int memoryKib, int passes) {}

  private static final int SALT_BYTES = 16;
  private static final int MEMORY_KIB = 64 * 1024;
  private static final int PASSES = 3;

  private final Turns turns;
  private final SecureRandom random;
  private final int memoryKib;

  @Autowired
  Stretching(Turns turns, SecureRandom random) {
    this(turns, random, MEMORY_KIB);
  }

  Stretching(Turns turns, SecureRandom random, int memoryKib) {
    this.turns = turns;
    this.random = random;
    this.memoryKib = memoryKib;
  }

  Cost today() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Cost(Bytes.copyFrom(salt), memoryKib, PASSES);
  }

  /**
   * A key of {@link Crypto#KEY_BYTES} bytes.
   *
   * @param pepper what a thief of the database does not have; may be empty
   * @throws org.amana.platform.problems.ProblemException {@code vault.busy}
   */
  byte[] key(String phrase, byte[] pepper, Cost cost) {
    return turns.take(() -> stretched(phrase, pepper, cost));
  }

  private static byte[] stretched(String phrase, byte[] pepper, Cost cost) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(cost.salt().toByteArray())
            .withSecret(pepper)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.passes())
            .withParallelism(1)
            .build());
    byte[] key = new byte[Crypto.KEY_BYTES];
    argon2.generateBytes(normal(phrase), key);
    return key;
  }

  /** The same letters typed on different machines are the same phrase. */
  private static byte[] normal(String phrase) {
    return Normalizer.normalize(phrase.strip(), Normalizer.Form.NFKC)
        .getBytes(StandardCharsets.UTF_8);
  }
}
