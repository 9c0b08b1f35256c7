package org.amana.platform.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.amana.platform.audit.SealSql.Kept;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.verifier.EntryProof;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.Proofs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the log, or one entry with its proof, for who has the verifier and nothing else. */
@Component
final class LogExport {

  private static final int PAGE = 10_000;

  private final Audit audit;
  private final ExportSql lines;
  private final SealSql seals;
  private final EntrySql entries;
  private final Sealer sealer;
  private final SealingHere sealing;
  private final TransactionTemplate writing;
  private final TransactionTemplate moment;

  LogExport(
      Audit audit,
      ExportSql lines,
      SealSql seals,
      EntrySql entries,
      Sealer sealer,
      SealingHere sealing,
      PlatformTransactionManager transactions) {
    this.audit = audit;
    this.lines = lines;
    this.seals = seals;
    this.entries = entries;
    this.sealer = sealer;
    this.sealing = sealing;
    this.writing = new TransactionTemplate(transactions);
    this.moment = new TransactionTemplate(transactions);
    this.moment.setReadOnly(true);
    this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Writes the log into {@code file}, its checkpoints into {@code file.checkpoints} and the public
   * keys into {@code file.keys}, each readable by its owner alone.
   *
   * @throws ProblemException when a file cannot be written, or the public keys are not here
   */
  void write(Path file) {
    record("audit.exported", Optional.empty());
    sealing.attempt();
    Path keys = sealer.keyFile().publicKeys();
    if (!Files.exists(keys)) {
      throw new ProblemException(new AuditProblem.KeyMissing(keys.toString()));
    }
    moment.executeWithoutResult(
        _ -> {
          put(file, out -> lines.read(in -> in.transferTo(out)));
          put(beside(file, ".checkpoints"), this::checkpoints);
        });
    put(beside(file, ".keys"), out -> Files.copy(keys, out));
  }

  /**
   * Writes the entry into {@code file}, and into {@code file.proof} that it stands in the log.
   *
   * @throws ProblemException when there is no such entry, or it is not sealed yet
   */
  void prove(EntryId id, Path file) {
    Logged logged =
        entries
            .find(id)
            .filter(found -> found.index().isPresent())
            .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
    record("audit.proved", Optional.of(new Subject("audit.entry", id.value())));
    EntryProof proof = proof(logged.index().orElseThrow());
    put(file, out -> out.write(entries.line(id).getBytes(StandardCharsets.UTF_8)));
    put(
        beside(file, ".proof"),
        out -> out.write(proof.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private EntryProof proof(long index) {
    Kept last = seals.last().orElseThrow();
    List<byte[]> leaves = seals.leaves(last.size());
    List<String> path =
        Proofs.inclusion(leaves, Math.toIntExact(index)).stream()
            .map(Base64.getEncoder()::encodeToString)
            .toList();
    try {
      return new EntryProof(index, path, Note.parse(last.note()));
    } catch (Malformed e) {
      throw new ProblemException(new Fault.CheckpointForged(last.size()), e);
    }
  }

  private void record(String action, Optional<Subject> subject) {
    Entry entry = Entry.of(new Actor.House("command"), action, 1);
    writing.executeWithoutResult(_ -> audit.record(subject.map(entry::about).orElse(entry)));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private void checkpoints(OutputStream out) throws IOException {
    List<Kept> page = new ArrayList<>(seals.after(0, PAGE));
    while (!page.isEmpty()) {
      for (Kept kept : page) {
        out.write((kept.note() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      page = seals.after(page.getLast().number(), PAGE);
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Whole or not at all. */
  private static void put(Path file, Writing writing) {
    Path begun = beside(file, ".begun");
    try {
      Files.deleteIfExists(begun);
      Files.createFile(
          begun,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream out = Files.newOutputStream(begun, StandardOpenOption.WRITE)) {
        writing.to(out);
      }
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ProblemException(new AuditProblem.FileUnusable(file.toString()), e);
    }
  }
}
