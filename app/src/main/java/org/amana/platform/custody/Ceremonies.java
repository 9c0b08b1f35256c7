package org.amana.platform.custody;

import java.util.List;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
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

  private final Access access;
  private final Seal seal;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Ceremonies(Access access, Seal seal, Audit audit, TransactionTemplate transaction) {
    this.access = access;
    this.seal = seal;
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
    List<String> lines = shares.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (passphrase.isBlank() && lines.isEmpty()) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(
              List.of(new Violation("passphrase", "custody.rule.something"))));
    }
    record("custody.unseal");
    if (lines.isEmpty()) {
      seal.unseal(passphrase);
    } else {
      seal.unseal(lines);
    }
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

  private void record(String action) {
    transaction.executeWithoutResult(_ -> audit.record(Entry.of(access.actor(), action, TIER)));
  }
}
