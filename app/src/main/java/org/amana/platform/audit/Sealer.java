package org.amana.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.amana.platform.audit.SealSql.Kept;
import org.amana.platform.node.Home;
import org.amana.platform.problems.ProblemException;
import org.amana.verifier.Checkpoint;
import org.amana.verifier.Keys;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.Tree;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their place in the tree, and signs it. It goes on only from a checkpoint
 * that its own key has signed and that is not older than the newest one that it remembers, so that
 * it never signs two pasts of one log.
 */
@Component
class Sealer {

  /** Entries under one checkpoint at most. */
  private static final int MOST = 10_000;

  private final SealSql sql;
  private final TransactionTemplate transaction;
  private final Home home;
  private final String configured;
  private final SecureRandom random;
  private final Clock clock;

  Sealer(
      SealSql sql,
      PlatformTransactionManager transactions,
      Home home,
      @Value("${amana.audit.key-file:}") String configured,
      SecureRandom random,
      Clock clock) {
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.home = home;
    this.configured = configured;
    this.random = random;
    this.clock = clock;
  }

  /** The name of the log in its checkpoints and keys. */
  String origin() {
    return "amana/" + sql.logId();
  }

  /** Where the key is: where the operator says, else below the home, for each log its own. */
  KeyFile keyFile() {
    return new KeyFile(
        configured.isBlank()
            ? home.folder("audit").resolve(sql.logId() + ".key")
            : Path.of(configured));
  }

  /**
   * Seals everything that waits, unless another process does so at the moment.
   *
   * @return how many entries were sealed
   * @throws ProblemException when there is no key, or the log is not the one that was signed last
   */
  long sealAll() {
    long all = 0;
    long sealed;
    do {
      sealed = sql.isAnyWaiting() ? inTurn(this::sealSome, false) : 0;
      all += sealed;
    } while (sealed == MOST);
    return all;
  }

  private interface Signing {
    Signed sign(Tree tree, SigningKey key, KeyFile file) throws IOException;
  }

  private record Signed(long entries, Optional<Note> checkpoint) {}

  /** In one transaction; what was signed is remembered once it is committed. */
  private long inTurn(Signing signing, boolean waits) {
    KeyFile file = keyFile();
    Signed done =
        Objects.requireNonNull(transaction.execute(_ -> whenLocked(file, signing, waits)));
    done.checkpoint().ifPresent(checkpoint -> remember(file, checkpoint));
    return done.entries();
  }

  private Signed whenLocked(KeyFile file, Signing signing, boolean waits) {
    if (waits) {
      sql.lock();
    } else if (!sql.tryLock()) {
      return new Signed(0, Optional.empty());
    }
    return signOn(file, signing);
  }

  private Signed signOn(KeyFile file, Signing signing) {
    try {
      Optional<Kept> last = sql.last();
      if (last.isEmpty()) {
        SigningKey key = file.exists() ? file.read(Optional.empty()) : newKey(file);
        mustNotBeOlderThan(file.newest(), 0, new Tree().root());
        return signing.sign(new Tree(), key, file);
      }
      Note note = Note.parse(last.get().note());
      SigningKey key = file.read(Optional.of(note));
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      Tree tree = Tree.of(checkpoint.size(), HexFormat.of().parseHex(last.get().peaks()));
      if (!key.known().hasSigned(note) || !tree.root().equals(checkpoint.root())) {
        throw new ProblemException(new AuditProblem.OfAnotherKey(file.path().toString()));
      }
      mustNotBeOlderThan(file.newest(), tree.size(), tree.root());
      return signing.sign(tree, key, file);
    } catch (Malformed | IllegalArgumentException e) {
      throw new ProblemException(new AuditProblem.OfAnotherKey(file.path().toString()), e);
    } catch (IOException e) {
      throw new ProblemException(new AuditProblem.KeyUnreadable(file.path().toString()), e);
    }
  }

  private SigningKey newKey(KeyFile file) throws IOException {
    if (!configured.isBlank()) {
      throw new ProblemException(new AuditProblem.KeyMissing(file.path().toString()));
    }
    return file.create(origin(), random);
  }

  /** A database that was put back to an earlier day would otherwise get a second past. */
  private static void mustNotBeOlderThan(Optional<Note> newest, long size, String root)
      throws Malformed {
    if (newest.isPresent()) {
      Checkpoint known = Checkpoint.parse(newest.get().text());
      if (known.size() > size || (known.size() == size && !known.root().equals(root))) {
        throw new ProblemException(new AuditProblem.RolledBack(known.size(), size));
      }
    }
  }

  private Signed sealSome(Tree tree, SigningKey key, KeyFile file) {
    List<byte[]> hashes = sql.append(tree.size(), MOST);
    if (hashes.isEmpty()) {
      return new Signed(0, Optional.empty());
    }
    hashes.forEach(tree::add);
    Checkpoint checkpoint = new Checkpoint(origin(), tree.size(), tree.root(), List.of());
    return new Signed(hashes.size(), Optional.of(keep(tree, checkpoint, List.of(key))));
  }

  private Note keep(Tree tree, Checkpoint checkpoint, List<SigningKey> keys) {
    String text = checkpoint.text();
    Note note = new Note(text, keys.stream().map(key -> key.signature(text)).toList());
    sql.add(tree.size(), note.toString(), tree.peaks(), clock.instant());
    return note;
  }

  private static void remember(KeyFile file, Note checkpoint) {
    try {
      file.remember(checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets a new key take over, by a checkpoint that both keys sign.
   *
   * @throws ProblemException when the present key is not at hand
   */
  void rotate() {
    inTurn(
        (tree, key, file) -> {
          SigningKey next = file.prepareNext(origin(), random);
          String handing = Keys.ROTATION + key.known() + " " + next.known();
          Checkpoint checkpoint =
              new Checkpoint(origin(), tree.size(), tree.root(), List.of(handing));
          return new Signed(0, Optional.of(keep(tree, checkpoint, List.of(key, next))));
        },
        true);
    takeOver();
  }

  private void takeOver() {
    try {
      keyFile().read(sql.last().map(Sealer::note));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Note note(Kept kept) {
    try {
      return Note.parse(kept.note());
    } catch (Malformed e) {
      throw new IllegalStateException("a checkpoint that was just written", e);
    }
  }
}
