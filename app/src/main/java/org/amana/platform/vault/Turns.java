package org.amana.platform.vault;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/**
 * For what is slow and large on purpose: each password, phrase or passphrase that is compared takes
 * 64 MiB and a processor (Argon2id, RFC 9106). Two go on at a time in this process, whoever asks,
 * so that a flood of attempts takes neither all memory nor the pages from those at work.
 */
@Component
public final class Turns {

  static final int AT_A_TIME = 2;
  private static final int WAIT_SECONDS = 20;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /**
   * Does the work when its turn comes.
   *
   * @throws ProblemException {@code vault.busy} when that takes too long
   */
  public <T> T take(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new ProblemException(new VaultProblem.Busy());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(new VaultProblem.Busy(), e);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
