package org.amana.platform.custody;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.amana.platform.access.Access;
import org.amana.platform.access.Guesses;
import org.amana.platform.access.Permission;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.Rotation;
import org.amana.platform.vault.Seal;
import org.amana.platform.vault.Share;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do with the seal of the node. Each is written down before it has effect. */
@Component
public final class Ceremonies {

  /** How many shares there are, and how many of them open the node. */
  public static final int SHARES = 3;

  public static final int NEEDED = 2;

  /** Codes and the root key are of no case: the least tier that is not public. */
  private static final int TIER = 1;

  /** How much of a share tells which one is tried: enough to be that share's alone. */
  private static final int BEGINNING = 24;

  private final Access access;
  private final Seal seal;
  private final Rotation rotation;
  private final Guesses guesses;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Ceremonies(
      Access access,
      Seal seal,
      Rotation rotation,
      Guesses guesses,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.access = access;
    this.seal = seal;
    this.rotation = rotation;
    this.guesses = guesses;
    this.clock = clock;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Makes the keys of a new node.
   *
   * @return the shares, to be handed to different people on paper; they are shown once
   */
  public List<Share> setUp(String passphrase) {
    access.require(Permission.KEEP_SEAL);
    record("custody.set-up");
    return seal.setUp(passphrase, NEEDED, SHARES);
  }

  /**
   * Unseals by the passphrase, or by shares, one in a line. Who has them needs nothing else: nobody
   * can sign in with a second factor before.
   */
  public void unseal(String passphrase, String shares) {
    List<String> lines = lines(shares);
    if (passphrase.isBlank() && lines.isEmpty()) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(
              List.of(new Violation("passphrase", "custody.rule.something"))));
    }
    String action = "custody.unseal";
    if (lines.isEmpty()) {
      guess(Guesses.Door.PASSPHRASE, "", action, () -> seal.unseal(passphrase));
    } else {
      guess(Guesses.Door.SHARES, beginning(lines), action, () -> seal.unseal(lines));
    }
  }

  private void guess(Guesses.Door door, String subject, String action, Runnable attempt) {
    guesses.make(
        door,
        subject,
        () -> {
          tried(); // after the wait, so that a flood of attempts floods no log
          attempt.run();
          record(action);
          return seal.state();
        });
  }

  private static String beginning(List<String> shares) {
    String first = shares.isEmpty() ? "" : shares.getFirst();
    return first.substring(0, Math.min(first.length(), BEGINNING));
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Makes a new key under which the server encrypts. What lies under the old one is put under it
   * while everybody works on.
   */
  public void changeKeys() {
    access.require(Permission.KEEP_SEAL);
    access.requireFresh();
    record("custody.keys-changed");
    rotation.begin();
  }

  /**
   * Makes a new root key under the same passphrase, when a holder of a share leaves or a paper is
   * missing.
   *
   * @return its shares; those before open this node no more
   */
  public List<Share> changeShares(String passphrase) {
    access.require(Permission.KEEP_SEAL);
    access.requireFresh();
    return guesses.make(
        Guesses.Door.PASSPHRASE,
        "",
        () -> {
          tried();
          List<Share> shares = seal.changeRoot(passphrase, NEEDED, SHARES);
          record("custody.shares-changed");
          return shares;
        });
  }

  /**
   * Sets another passphrase, by shares, one in a line: when it is forgotten, or known to somebody
   * who should not know it.
   */
  public void changePassphrase(String shares, String passphrase) {
    access.require(Permission.KEEP_SEAL);
    access.requireFresh();
    List<String> lines = lines(shares);
    guess(
        Guesses.Door.SHARES,
        beginning(lines),
        "custody.passphrase-changed",
        () -> seal.changePassphrase(lines, passphrase));
  }

  /** Seals the node, until somebody unseals it. */
  public void close() {
    access.require(Permission.KEEP_SEAL);
    record("custody.seal");
    seal.close();
  }

  Seal.State state() {
    return seal.state();
  }

  /** How the server's keys are, to who keeps them, while they are open. */
  Optional<ServersKeys> keys() {
    if (!mayKeep() || seal.state() != Seal.State.OPEN) {
      return Optional.empty();
    }
    Rotation.State state = rotation.state();
    boolean isOld = state.since().plus(Rotation.OLD).isBefore(clock.instant());
    return Optional.of(new ServersKeys(state, isOld));
  }

  /** The server's keys, as a page shows them. */
  record ServersKeys(Rotation.State state, boolean isOld) {}

  boolean mayKeep() {
    return access.viewer().filter(viewer -> viewer.can(Permission.KEEP_SEAL)).isPresent();
  }

  /** Before it may have effect: an attempt that no deed follows has failed. */
  private void tried() {
    record("custody.secret-tried");
  }

  private void record(String action) {
    transaction.executeWithoutResult(_ -> audit.record(Entry.of(access.actor(), action, TIER)));
  }
}
