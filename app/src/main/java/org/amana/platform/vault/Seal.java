package org.amana.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The seal of this process. It starts sealed: what is encrypted is closed to it until an operator
 * brings the passphrase, or enough shares of the root key. What needs public keys alone goes on.
 */
@Component
public final class Seal {

  /** Whether the server's keys are at hand. */
  public enum State {
    NOT_SET_UP,
    SEALED,
    OPEN
  }

  static final int SHORTEST_PASSPHRASE = 16;

  /** How long a process may go on with keys that another one has changed. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final Executor SWEPT_AGAIN =
      CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

  private static final byte[] ROOT = "amana root key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SERVER = "amana server keys".getBytes(StandardCharsets.UTF_8);

  private final RootSql sql;
  private final Stretching stretching;
  private final Pepper pepper;
  private final SecureRandom random;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final AtomicReference<@Nullable ServerKeys> open = new AtomicReference<>();
  private final AtomicLong lookedAt = new AtomicLong();

  Seal(
      RootSql sql,
      Stretching stretching,
      Pepper pepper,
      SecureRandom random,
      Clock clock,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.stretching = stretching;
    this.pepper = pepper;
    this.random = random;
    this.clock = clock;
    this.transaction = transaction;
  }

  public State state() {
    if (open.get() != null) {
      return State.OPEN;
    }
    return sql.root().isPresent() ? State.SEALED : State.NOT_SET_UP;
  }

  /**
   * Makes the keys of this node and unseals it.
   *
   * @return the shares, which are shown once and kept nowhere
   */
  public List<Share> setUp(String passphrase, int needed, int total) {
    refuseShort(passphrase);
    if (sql.root().isPresent()) {
      throw new ProblemException(new VaultProblem.AlreadySetUp());
    }
    RootKey root = RootKey.fresh(random);
    Aead rootAead = root.aead();
    ServerKeys made =
        new ServerKeys(
            rootAead,
            Crypto.fresh(PredefinedAeadParameters.AES256_GCM),
            ServerKeys.freshIndexing(),
            clock.instant(),
            1);
    pepper.make();
    RootSql.Kept kept = wrapped(root, passphrase);
    transaction.executeWithoutResult(
        _ -> {
          if (!sql.keep(kept, clock.instant())) {
            throw new ProblemException(new VaultProblem.AlreadySetUp());
          }
          sql.keep(wrapped(made));
        });
    hold(made);
    return root.split(needed, total, random);
  }

  /** Opens the server's keys by the passphrase. */
  public void unseal(String passphrase) {
    hold(keysUnder(byPassphrase(passphrase), new VaultProblem.KeysDamaged()));
  }

  /** Opens the server's keys by shares, as they were typed. */
  public void unseal(List<String> typed) {
    hold(keysUnder(byShares(typed), new VaultProblem.SharesDoNotMatch()));
  }

  /** Sets a new passphrase for the root key that the shares give. */
  public void changePassphrase(List<String> typed, String passphrase) {
    refuseShort(passphrase);
    RootKey root = byShares(typed);
    keysUnder(root, new VaultProblem.SharesDoNotMatch());
    sql.replace(wrapped(root, passphrase), clock.instant());
  }

  /**
   * Makes a new root key under the same passphrase, and keeps the server's keys under it: shares of
   * earlier sets open nothing any more but copies of the database of earlier days. Every other
   * process of the node has to be unsealed again.
   *
   * @return the new shares, which are shown once and kept nowhere
   */
  public List<Share> changeRoot(String passphrase, int needed, int total) {
    ServerKeys keys = keysUnder(byPassphrase(passphrase), new VaultProblem.KeysDamaged());
    RootKey root = RootKey.fresh(random);
    ServerKeys changed = keys.under(root.aead());
    RootSql.Kept kept = wrapped(root, passphrase);
    transaction.executeWithoutResult(
        _ -> {
          sql.replace(kept, clock.instant());
          keep(changed);
        });
    hold(changed);
    return root.split(needed, total, random);
  }

  /**
   * Forgets the keys, and sweeps the memory: until then they would lie in it for whoever copies it.
   * It is swept once more when those have ended who were at work with them. Reading goes on once
   * somebody unseals.
   */
  public void close() {
    open.set(null);
    Sweep.run();
    var _ = CompletableFuture.runAsync(Sweep::run, SWEPT_AGAIN);
  }

  /**
   * The keys, as they were within {@link #LOOK_AGAIN}.
   *
   * @throws ProblemException {@code vault.sealed} or {@code vault.not-set-up}
   */
  ServerKeys keys() {
    ServerKeys keys = held();
    return System.nanoTime() - lookedAt.get() > LOOK_AGAIN.toNanos() ? newest(keys) : keys;
  }

  /** The keys as they are in the database now. */
  ServerKeys newestKeys() {
    return newest(held());
  }

  private ServerKeys held() {
    ServerKeys keys = open.get();
    if (keys == null) {
      throw new ProblemException(
          sql.root().isPresent() ? new VaultProblem.Sealed() : new VaultProblem.NotSetUp());
    }
    return keys;
  }

  /** The keys as another process has changed them meanwhile; empty when nobody has. */
  Optional<ServerKeys> newerKeys(ServerKeys known) {
    ServerKeys newest = newest(known);
    return newest.version() == known.version() ? Optional.empty() : Optional.of(newest);
  }

  /** An older version than was known here is not gone back to; one under another root is closed. */
  private ServerKeys newest(ServerKeys known) {
    RootSql.Keysets kept = sql.keysets();
    if (kept.version() < known.version()) {
      throw new ProblemException(new VaultProblem.KeysOlder());
    }
    lookedAt.set(System.nanoTime());
    if (kept.version() == known.version()) {
      return known;
    }
    try {
      ServerKeys newer = opened(known.root(), kept);
      return open.compareAndSet(known, newer) ? newer : held();
    } catch (ProblemException e) {
      close();
      throw new ProblemException(new VaultProblem.Sealed(), e);
    }
  }

  /** Goes over to changed keys, here and in every other process. */
  void replace(ServerKeys known, ServerKeys changed) {
    keep(changed);
    open.compareAndSet(known, changed);
  }

  private void keep(ServerKeys changed) {
    if (!sql.replace(wrapped(changed))) {
      throw new ProblemException(new VaultProblem.ChangedMeanwhile());
    }
  }

  private void hold(ServerKeys keys) {
    open.set(keys);
    lookedAt.set(System.nanoTime());
  }

  private RootKey byPassphrase(String passphrase) {
    RootSql.Kept kept =
        sql.root().orElseThrow(() -> new ProblemException(new VaultProblem.NotSetUp()));
    byte[] key = stretching.key(passphrase, pepper.read(), kept.cost());
    try {
      return RootKey.of(Crypto.aead(key).decrypt(kept.byPassphrase().toByteArray(), ROOT));
    } catch (GeneralSecurityException e) {
      throw new ProblemException(new VaultProblem.WrongPhrase(), e);
    }
  }

  private static RootKey byShares(List<String> typed) {
    List<Share> shares = new ArrayList<>();
    for (int at = 0; at < typed.size(); at++) {
      int number = at + 1;
      shares.add(
          Share.read(typed.get(at))
              .orElseThrow(() -> new ProblemException(new VaultProblem.ShareMistyped(number))));
    }
    if (shares.isEmpty()) {
      throw new ProblemException(new VaultProblem.ShareMistyped(1));
    }
    return RootKey.join(shares);
  }

  /** A root key of false shares opens nothing, and one that the passphrase opened is right. */
  private ServerKeys keysUnder(RootKey root, VaultProblem otherwise) {
    if (sql.root().isEmpty()) {
      throw new ProblemException(new VaultProblem.NotSetUp());
    }
    try {
      return opened(root.aead(), sql.keysets());
    } catch (ProblemException e) {
      throw new ProblemException(otherwise, e);
    }
  }

  private static ServerKeys opened(Aead root, RootSql.Keysets kept) {
    return new ServerKeys(
        root,
        Crypto.open(
            () ->
                TinkProtoKeysetFormat.parseEncryptedKeyset(
                    kept.encrypting().toByteArray(), root, SERVER, Crypto.TINK)),
        Crypto.open(
            () ->
                TinkProtoKeysetFormat.parseEncryptedKeyset(
                    kept.indexing().toByteArray(), root, SERVER, Crypto.TINK)),
        kept.since(),
        kept.version());
  }

  static RootSql.Keysets wrapped(ServerKeys keys) {
    return new RootSql.Keysets(
        wrapped(keys.encrypting(), keys.root()),
        wrapped(keys.indexing(), keys.root()),
        keys.since(),
        keys.version());
  }

  private static Bytes wrapped(KeysetHandle keyset, Aead root) {
    return Bytes.copyFrom(
        Crypto.make(
            () ->
                TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, root, SERVER, Crypto.TINK)));
  }

  private RootSql.Kept wrapped(RootKey root, String passphrase) {
    Stretching.Cost cost = stretching.today();
    byte[] key = stretching.key(passphrase, pepper.read(), cost);
    byte[] closed = Crypto.make(() -> Crypto.aead(key).encrypt(root.bytes(), ROOT));
    return new RootSql.Kept(cost, Bytes.copyFrom(closed));
  }

  private static void refuseShort(String passphrase) {
    if (passphrase.strip().codePointCount(0, passphrase.strip().length()) < SHORTEST_PASSPHRASE) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(
              List.of(new Violation("passphrase", "vault.rule.passphrase"))));
    }
  }
}
