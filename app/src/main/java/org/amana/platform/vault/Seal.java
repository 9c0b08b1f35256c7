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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final byte[] ROOT = "amana root key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SERVER = "amana server keys".getBytes(StandardCharsets.UTF_8);

  private final RootSql sql;
  private final Stretching stretching;
  private final Pepper pepper;
  private final SecureRandom random;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final AtomicReference<@Nullable ServerKeys> open = new AtomicReference<>();

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
    open.set(made);
    return root.split(needed, total, random);
  }

  /** Opens the server's keys by the passphrase. */
  public void unseal(String passphrase) {
    open.set(keysUnder(byPassphrase(passphrase)));
  }

  /** Opens the server's keys by shares, as they were typed. */
  public void unseal(List<String> typed) {
    open.set(keysUnder(byShares(typed)));
  }

  /** Sets a new passphrase for the root key that the shares give. */
  public void changePassphrase(List<String> typed, String passphrase) {
    refuseShort(passphrase);
    RootKey root = byShares(typed);
    keysUnder(root);
    sql.replace(wrapped(root, passphrase), clock.instant());
  }

  /** New shares of the same root key; the old ones go on to work, and are to be destroyed. */
  public List<Share> splitAgain(String passphrase, int needed, int total) {
    return byPassphrase(passphrase).split(needed, total, random);
  }

  /** Forgets the keys. Reading goes on once somebody unseals. */
  public void close() {
    open.set(null);
  }

  /**
   * @throws ProblemException {@code vault.sealed} or {@code vault.not-set-up}
   */
  ServerKeys keys() {
    ServerKeys keys = open.get();
    if (keys == null) {
      throw new ProblemException(
          sql.root().isPresent() ? new VaultProblem.Sealed() : new VaultProblem.NotSetUp());
    }
    return keys;
  }

  /** The keys as another process has changed them meanwhile; empty when nobody has. */
  Optional<ServerKeys> newerKeys(ServerKeys known) {
    if (sql.version() == known.version()) {
      return Optional.empty();
    }
    ServerKeys newer = opened(known.root(), sql.keysets());
    return open.compareAndSet(known, newer) ? Optional.of(newer) : Optional.ofNullable(open.get());
  }

  /** Goes over to changed keys, here and in every other process. */
  void replace(ServerKeys known, KeysetHandle encrypting) {
    ServerKeys changed =
        new ServerKeys(known.root(), encrypting, known.indexing(), known.version() + 1);
    if (!sql.replace(wrapped(changed))) {
      throw new ProblemException(new VaultProblem.ChangedMeanwhile());
    }
    open.set(changed);
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

  private ServerKeys keysUnder(RootKey root) {
    if (sql.root().isEmpty()) {
      throw new ProblemException(new VaultProblem.NotSetUp());
    }
    try {
      return opened(root.aead(), sql.keysets());
    } catch (ProblemException e) {
      throw new ProblemException(new VaultProblem.SharesDoNotMatch(), e);
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
        kept.version());
  }

  private static RootSql.Keysets wrapped(ServerKeys keys) {
    return new RootSql.Keysets(
        wrapped(keys.encrypting(), keys.root()),
        wrapped(keys.indexing(), keys.root()),
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
