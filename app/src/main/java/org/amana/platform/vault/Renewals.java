package org.amana.platform.vault;

import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new key for somebody who lost both phrase and kit. It waits until {@link Custody#NEEDED}
 * custodians have agreed; each hands over what they hold of every file that the person could open,
 * sealed to the new key. No custodian learns a key, and nothing opens that they could not open
 * together before.
 */
@Component
public final class Renewals {

  private final RenewalSql sql;
  private final PersonKeySql people;
  private final PhraseLock lock;
  private final Custody custody;
  private final Safes safes;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Renewals(
      RenewalSql sql,
      PersonKeySql people,
      PhraseLock lock,
      Custody custody,
      Safes safes,
      Ids ids,
      Clock clock,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.people = people;
    this.lock = lock;
    this.custody = custody;
    this.safes = safes;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * What came of it.
   *
   * @param opened how many files open again
   * @param left how many do not: they had no custodians, or were shared since
   */
  public record Renewed(UnlockedKey key, int opened, int left) {}

  /**
   * Asks for a new key, in place of what the same person asked for before. Until it is agreed to,
   * the present one stays as it is.
   *
   * @return the new key's kit, which is shown once
   */
  public RecoveryKit ask(Holder holder, String phrase) {
    UUID id = ids.next();
    KeysetHandle secret = Crypto.fresh(Crypto.TO_A_PERSON);
    PhraseLock.Closed closed = lock.close(holder, secret, phrase, row(id));
    transaction.executeWithoutResult(_ -> sql.ask(id, holder, closed.kept(), clock.instant()));
    return closed.kit();
  }

  /** What the person has asked for, while it counts. */
  public Optional<Renewal> of(Holder holder) {
    return sql.of(holder, askedAfter());
  }

  /** Of everybody, the oldest first. */
  public List<Renewal> list(int most) {
    return sql.list(askedAfter(), most);
  }

  /**
   * One of {@link #list}.
   *
   * @throws ProblemException {@code common.not-found}
   */
  public Renewal get(UUID id) {
    return sql.find(id, askedAfter())
        .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  /** Agrees, and hands over what this custodian holds of the person's files. */
  public void agree(Renewal renewal, UnlockedKey custodian) {
    KeysetHandle receiver = Crypto.publicKey(sql.key(renewal.id()).publicKey().toByteArray());
    transaction.executeWithoutResult(
        _ -> {
          sql.agree(renewal.id(), custodian.holder(), clock.instant());
          custody.handAll(renewal, receiver, custodian);
        });
  }

  /**
   * Puts the new key in the place of the old one, and opens with it what was handed over.
   *
   * @throws ProblemException {@code common.not-found}; {@code vault.shares-missing} until enough
   *     have agreed; {@code vault.wrong-phrase}
   */
  public Renewed finish(Holder holder, String phrase) {
    Renewal renewal =
        of(holder).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
    if (!renewal.isAgreed()) {
      throw new ProblemException(new VaultProblem.SharesMissing(renewal.agreed(), Custody.NEEDED));
    }
    PersonKeySql.Kept kept = sql.key(renewal.id());
    UnlockedKey key = lock.openByPhrase(holder, kept, phrase, row(renewal.id()));
    PersonKeySql.Kept moved = lock.moved(kept, row(renewal.id()), PhraseLock.row(holder));
    int opened =
        transaction.execute(
            _ -> {
              people.keep(holder, moved, clock.instant());
              int again = safes.giveAnew(custody.openAll(renewal, key), key);
              custody.takeBack(renewal.id());
              sql.drop(holder);
              return again;
            });
    return new Renewed(key, opened, renewal.files() - opened);
  }

  /** The present key was found again. */
  public void withdraw(Holder holder) {
    transaction.executeWithoutResult(
        _ -> {
          of(holder).ifPresent(renewal -> custody.takeBack(renewal.id()));
          sql.drop(holder);
        });
  }

  /** Destroys those that count no more. */
  public int dropExpired() {
    return sql.dropAskedUntil(askedAfter());
  }

  private Instant askedAfter() {
    return clock.instant().minus(Renewal.LASTS);
  }

  private static PhraseLock.Row row(UUID id) {
    return new PhraseLock.Row("vault.renewal", id);
  }
}
