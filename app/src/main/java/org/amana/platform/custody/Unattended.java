package org.amana.platform.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.amana.platform.audit.Actor;
import org.amana.platform.audit.Audit;
import org.amana.platform.audit.Entry;
import org.amana.platform.node.Home;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Unseals without anybody, by a passphrase in a file: whoever steals the machine with the file has
 * the server's keys. The demonstration makes such a file for itself; a node is told of one by
 * {@code AMANA_UNSEAL_FILE}.
 */
@Component
public final class Unattended {

  private static final int PASSPHRASE_BYTES = 24;

  private final Seal seal;
  private final Home home;
  private final SecureRandom random;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final String file;

  Unattended(
      Seal seal,
      Home home,
      SecureRandom random,
      Audit audit,
      TransactionTemplate transaction,
      @Value("${amana.unseal-file:}") String file) {
    this.seal = seal;
    this.home = home;
    this.random = random;
    this.audit = audit;
    this.transaction = transaction;
    this.file = file;
  }

  /**
   * Unseals by the file that the operator named.
   *
   * @return whether one was named
   * @throws ProblemException when it cannot be read or does not open the node
   */
  public boolean unseal() {
    if (file.isBlank()) {
      return false;
    }
    open(Path.of(file));
    return true;
  }

  /** Sets the demonstration up and unseals it: its data are generated, and protect nobody. */
  public void unsealDemo() {
    Path kept = home.folder("vault").resolve("demo-passphrase");
    if (Files.exists(kept)) {
      open(kept);
      return;
    }
    byte[] fresh = new byte[PASSPHRASE_BYTES];
    random.nextBytes(fresh);
    String passphrase = HexFormat.of().formatHex(fresh);
    write(kept, passphrase);
    record("custody.set-up");
    seal.setUp(passphrase, Ceremonies.NEEDED, Ceremonies.SHARES);
  }

  private void open(Path kept) {
    String passphrase =
        read(kept)
            .orElseThrow(
                () -> new ProblemException(new CustodyProblem.UnsealFile(kept.toString())));
    record("custody.unseal-unattended");
    seal.unseal(passphrase);
  }

  private static Optional<String> read(Path kept) {
    try {
      return Optional.of(Files.readString(kept).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(Path kept, String passphrase) {
    try {
      Files.createFile(
          kept, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(kept, passphrase, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new ProblemException(new CustodyProblem.UnsealFile(kept.toString()), e);
    }
  }

  private void record(String action) {
    transaction.executeWithoutResult(
        _ -> audit.record(Entry.of(new Actor.House("start"), action, 1)));
  }
}
