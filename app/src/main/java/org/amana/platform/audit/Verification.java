package org.amana.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amana.platform.audit.SealSql.Kept;
import org.amana.platform.problems.ProblemException;
import org.amana.verifier.Checkpoint;
import org.amana.verifier.Checkpoints;
import org.amana.verifier.Finding;
import org.amana.verifier.LogCheck;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.Verifier;
import org.amana.verifier.VerifyingKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the log of this node is whole, as it stands at one moment. */
@Component
final class Verification {

  /** Memory for one page of checkpoints. */
  private static final int PAGE = 10_000;

  private final SealSql seals;
  private final ExportSql export;
  private final CheckSql checks;
  private final Sealer sealer;
  private final Witnesses witnesses;
  private final Details details;
  private final ObjectProvider<LiveRows> rooms;
  private final TransactionTemplate moment;
  private final Clock clock;

  Verification(
      SealSql seals,
      ExportSql export,
      CheckSql checks,
      Sealer sealer,
      Witnesses witnesses,
      Details details,
      ObjectProvider<LiveRows> rooms,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.seals = seals;
    this.export = export;
    this.checks = checks;
    this.sealer = sealer;
    this.witnesses = witnesses;
    this.details = details;
    this.rooms = rooms;
    this.moment = new TransactionTemplate(transactions);
    this.moment.setReadOnly(true);
    this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /**
   * What to compare with.
   *
   * @param keys files with public keys that are trusted; none for those beside the node's own key
   * @param held files and folders with checkpoints of witnesses, beside those that are configured
   * @param isDeep whether rows are compared with what was last logged of them
   * @param everySignature whether a signature is checked, too, that nothing goes back to: the
   *     newest one vouches for every entry, and for the roots of all checkpoints
   */
  record Question(List<Path> keys, List<Path> held, boolean isDeep, boolean everySignature) {}

  /**
   * What was found to be right.
   *
   * @param held checkpoints of witnesses
   * @param details entries whose erasable words are those that they were written with; empty when
   *     the vault is sealed, and they cannot be read
   */
  record Answer(long entries, long checkpoints, long held, Optional<Long> details) {}

  /**
   * Answers, or throws the first fault.
   *
   * @throws ProblemException a {@link Fault}, or an {@link AuditProblem}
   */
  Answer verify(Question question) {
    Map<String, List<Note>> outside = outside(question.held());
    return Objects.requireNonNull(moment.execute(_ -> verifyNow(question, outside)));
  }

  private Answer verifyNow(Question question, Map<String, List<Note>> outside) {
    List<Note> own = notes();
    List<VerifyingKey> keys = keys(question.keys(), own);
    Held all = new Held(own, outside, keys);
    if (question.everySignature() || !all.isNewestSigned()) {
      all.mustBeSigned();
    }
    LogCheck check = new LogCheck(all.checkpoints());
    Optional<Finding> finding = export.read(check::check);
    if (finding.isPresent()) {
      // What does not fit may be a checkpoint that nobody has signed.
      all.mustBeSigned();
      fail(fault(finding.get(), check, all));
    }
    mustBeSealed();
    Optional<Long> words = details.check();
    if (question.isDeep()) {
      compareRows();
    }
    return new Answer(check.size(), own.size(), all.outsideCount(), words);
  }

  /** The checkpoints of the node and of those who hold them outside, by name. */
  private record Held(List<Note> own, Map<String, List<Note>> outside, List<VerifyingKey> keys) {

    boolean isNewestSigned() {
      return read(own).isNewestSigned(keys, own)
          && outside.values().stream().allMatch(notes -> read(notes).isNewestSigned(keys, own));
    }

    void mustBeSigned() {
      read(own).forged(keys).ifPresent(found -> fail(new Fault.CheckpointForged(found.until())));
      outside.forEach((witness, notes) -> mustBeOurs(witness, notes, own, keys));
    }

    long outsideCount() {
      return outside.values().stream().mapToLong(List::size).sum();
    }

    List<Checkpoint> checkpoints() {
      List<Checkpoint> all = new ArrayList<>(read(own).all());
      outside.values().forEach(notes -> all.addAll(read(notes).all()));
      return all;
    }
  }

  private static void fail(Fault fault) {
    throw new ProblemException(fault);
  }

  /** Before the first seal there is no key, and nothing that it could have signed. */
  private List<VerifyingKey> keys(List<Path> files, List<Note> own) {
    Path beside = sealer.keyFile().publicKeys();
    if (files.isEmpty() && !Files.exists(beside)) {
      if (own.isEmpty()) {
        return List.of();
      }
      throw new ProblemException(new AuditProblem.KeyMissing(beside.toString()));
    }
    List<Path> trusted = files.isEmpty() ? List.of(beside) : files;
    List<VerifyingKey> keys = new ArrayList<>();
    for (Path file : trusted) {
      try {
        keys.addAll(Verifier.keysIn(file));
      } catch (IOException | Malformed e) {
        throw new ProblemException(new AuditProblem.FileUnusable(file.toString()), e);
      }
    }
    return keys;
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    List<Kept> page = seals.after(0, PAGE);
    while (!page.isEmpty()) {
      for (Kept kept : page) {
        notes.add(note(kept));
      }
      page = seals.after(page.getLast().number(), PAGE);
    }
    return notes;
  }

  /** The size in the column is that of the note, or somebody wrote into the table. */
  private static Note note(Kept kept) {
    try {
      Note note = Note.parse(kept.note());
      if (Checkpoint.parse(note.text()).size() == kept.size()) {
        return note;
      }
    } catch (Malformed _) {
      // told below: what is no checkpoint was signed by nobody
    }
    throw new ProblemException(new Fault.CheckpointForged(kept.size()));
  }

  private static Checkpoints read(List<Note> notes) {
    try {
      return Checkpoints.of(notes);
    } catch (Malformed e) {
      throw new IllegalStateException("read before", e);
    }
  }

  private Map<String, List<Note>> outside(List<Path> files) {
    Map<String, List<Note>> outside = new LinkedHashMap<>();
    for (Witness witness : witnesses.all()) {
      outside.put(witness.name(), read(witness.name(), witness::held));
    }
    for (Path file : files) {
      Holding brought =
          Files.isDirectory(file)
              ? new Witness.Folder(file)::held
              : () -> List.of(Files.readString(file));
      outside.put(file.toString(), read(file.toString(), brought));
    }
    return outside;
  }

  /** The notes that somebody outside holds, as text. */
  private interface Holding {
    List<String> held() throws IOException;
  }

  private static List<Note> read(String witness, Holding holding) {
    List<Note> notes = new ArrayList<>();
    try {
      for (String held : holding.held()) {
        for (Note note : Note.parseAll(held)) {
          Checkpoint.parse(note.text());
          notes.add(note);
        }
      }
      return notes;
    } catch (IOException e) {
      throw new ProblemException(new Fault.WitnessSilent(witness), e);
    } catch (Malformed e) {
      throw new ProblemException(new Fault.WitnessDisagrees(witness, 0), e);
    }
  }

  /** Rotations stand among our own, so that those of a witness alone may lack them. */
  private static void mustBeOurs(
      String witness, List<Note> notes, List<Note> own, List<VerifyingKey> keys) {
    List<Note> both = new ArrayList<>(notes);
    own.stream().filter(note -> note.signatures().size() > 1).forEach(both::add);
    read(both)
        .forged(keys)
        .ifPresent(found -> fail(new Fault.WitnessDisagrees(witness, found.until())));
  }

  private static Fault fault(Finding found, LogCheck check, Held all) {
    Optional<Checkpoint> contradicted = check.contradicted();
    if (contradicted.isPresent() && !read(all.own()).all().contains(contradicted.get())) {
      String text = contradicted.get().text();
      return all.outside().entrySet().stream()
          .filter(each -> each.getValue().stream().anyMatch(note -> note.text().equals(text)))
          .map(each -> new Fault.WitnessDisagrees(each.getKey(), contradicted.get().size()))
          .findFirst()
          .orElseThrow();
    }
    long last = found.until() - 1;
    return switch (found.kind()) {
      case MALFORMED, CHANGED -> new Fault.EntryChanged(found.index());
      case OUT_OF_ORDER -> new Fault.EntryMisplaced(found.index());
      case DIFFERENT -> new Fault.EntriesReplaced(found.index(), last);
      case CUT_OFF -> new Fault.EntriesCutOff(found.index(), last);
      case UNSIGNED -> new Fault.EntriesUnsigned(found.index(), last);
      case FORGED -> new Fault.CheckpointForged(found.until());
    };
  }

  private void mustBeSealed() {
    CheckSql.Unsealed unsealed = checks.unsealedBefore(clock.instant().minus(Pulse.LONGEST_WAIT));
    if (unsealed.count() > 0) {
      fail(new Fault.EntriesUnsealed(unsealed.count(), unsealed.first()));
    }
  }

  private void compareRows() {
    rooms.forEach(
        room ->
            new RowCheck(room.kind(), checks.lastLogged(room.kind()))
                .check(room)
                .ifPresent(Verification::fail));
  }
}
