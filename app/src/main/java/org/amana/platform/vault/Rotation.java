package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amana.platform.problems.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the key under which the server encrypts. A new key is made, what lies under the one
 * before is put under it batch by batch while both open, and the old key is destroyed when nothing
 * is left under it. How far it is stands in the values themselves, so that any process goes on
 * wherever another one was killed; decision 0018.
 */
@Component
public final class Rotation {

  /**
   * How the keys are.
   *
   * @param since when the present key was made
   * @param left how many values are under an older one; {@link #MOST_COUNTED} stands for more
   * @param isChanging while the older key is kept
   */
  public record State(Instant since, long left, boolean isChanging) {}

  public static final long MOST_COUNTED = 1_000_000;

  /** An older key is to be changed. */
  public static final Duration OLD = Duration.ofDays(90);

  /**
   * How long a process may go on to encrypt under the old key: it looks for a new one each {@link
   * Seal#LOOK_AGAIN}, and no transaction takes that long.
   */
  static final Duration SETTLED = Duration.ofMinutes(15);

  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);
  private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

  private final Seal seal;
  private final RotationSql sql;
  private final ObjectProvider<ProtectedColumn> columns;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Rotation(
      Seal seal,
      RotationSql sql,
      ObjectProvider<ProtectedColumn> columns,
      Clock clock,
      TransactionTemplate transaction) {
    this.seal = seal;
    this.sql = sql;
    this.columns = columns;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * How the keys are now.
   *
   * @throws ProblemException {@code vault.sealed}
   */
  public State state() {
    ServerKeys keys = seal.newestKeys();
    return new State(keys.since(), keys.isChanging() ? left(keys) : 0, keys.isChanging());
  }

  /**
   * Makes the new key; what is encrypted from now on is under it.
   *
   * @throws ProblemException {@code vault.sealed}; {@code vault.already-changing} while an older
   *     key is still there
   */
  public void begin() {
    ServerKeys keys = seal.newestKeys();
    if (keys.isChanging()) {
      throw new ProblemException(new VaultProblem.AlreadyChanging());
    }
    seal.replace(keys, keys.withNewKey(clock.instant()));
  }

  /**
   * Puts everything under the present key, and destroys the one before once nothing is left under
   * it and every process has heard of the new one. Nothing happens while the node is sealed, where
   * no key is being changed, or while another process is at it.
   */
  public void goOn() {
    if (seal.state() != Seal.State.OPEN) {
      return;
    }
    ServerKeys keys = seal.newestKeys();
    if (!keys.isChanging()) {
      return;
    }
    for (ProtectedColumn column : columns) {
      rewrap(column, keys);
    }
    long left = left(keys);
    if (left > 0) {
      LOG.warn("{} values are still under the server's old key, which is kept", left);
    } else if (keys.since().plus(SETTLED).isBefore(clock.instant())) {
      seal.replace(keys, keys.withoutOldKeys());
    }
  }

  /** Whatever lies under the server's key, in any room. */
  List<ProtectedColumn> columns() {
    return columns.stream().toList();
  }

  private long left(ServerKeys keys) {
    byte[] head = Envelope.head(keys.current());
    long left = 0;
    for (ProtectedColumn column : columns) {
      left +=
          transaction.execute(
              _ -> {
                sql.keepRows();
                return sql.countOld(column, head, MOST_COUNTED);
              });
    }
    return Math.min(left, MOST_COUNTED);
  }

  private void rewrap(ProtectedColumn column, ServerKeys keys) {
    Aead wrapping = Crypto.aead(keys.encrypting());
    byte[] head = Envelope.head(keys.current());
    Batch batch = new Batch(FIRST, false);
    while (!batch.isLast()) {
      UUID after = batch.end();
      batch = transaction.execute(_ -> rewrap(column, wrapping, head, after));
    }
  }

  /** Where a batch ended. */
  private record Batch(UUID end, boolean isLast) {}

  private Batch rewrap(ProtectedColumn column, Aead wrapping, byte[] head, UUID after) {
    sql.keepRows();
    if (!sql.isAlone()) {
      return new Batch(after, true);
    }
    List<RotationSql.Stored> old = sql.old(column, head, after, BATCH);
    List<RotationSql.Changed> changed = new ArrayList<>();
    for (RotationSql.Stored stored : old) {
      try {
        byte[] anew = Envelope.rewrapped(stored.value(), wrapping);
        changed.add(new RotationSql.Changed(stored.id(), stored.value(), anew));
      } catch (GeneralSecurityException e) {
        LOG.warn("a value of {} does not open; row {}", column.table(), stored.id(), e);
      }
    }
    int replaced = changed.isEmpty() ? 0 : sql.replace(column, changed);
    LOG.debug("{} values of {} are under the new key", replaced, column.table());
    return new Batch(old.isEmpty() ? after : old.getLast().id(), old.size() < BATCH);
  }
}
