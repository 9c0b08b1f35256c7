package org.amana.platform.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.verifier.Checkpoint;
import org.amana.verifier.Checkpoints;
import org.amana.verifier.LogCheck;
import org.amana.verifier.Malformed;
import org.amana.verifier.Note;
import org.amana.verifier.Tree;

/** An exported log of a million entries verified, beside one SHA-256 over the same bytes. */
final class LogBenchmark {

  private static final int ENTRIES = 1_000_000;

  /** As a second of 300 entries leaves them. */
  private static final int UNDER_A_CHECKPOINT = 300;

  private static final int TIMES = 9;

  private final Path file;
  private final SigningKey key = SigningKey.make("amana/bench", new SecureRandom());
  private final List<Note> notes = new ArrayList<>();

  private LogBenchmark(Path file) {
    this.file = file;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("amana-bench");
    LogBenchmark bench = new LogBenchmark(folder.resolve("log"));
    try {
      bench.write();
      System.out.printf(
          "%,d entries, %,d bytes, %,d checkpoints%n",
          ENTRIES, Files.size(bench.file), bench.notes.size());
      for (int time = 1; time <= TIMES; time++) {
        double plain = bench.plain();
        double log = bench.log();
        double signatures = bench.signatures();
        System.out.printf(
            "round %d: SHA-256 %.2f s; the log, its roots and newest signature %.2f s"
                + " (%.2f times); every signature %.2f s more%n",
            time, plain, log, log / plain, signatures);
      }
    } finally {
      Files.delete(bench.file);
      Files.delete(folder);
    }
  }

  private void write() throws IOException {
    Tree tree = new Tree();
    Instant time = Instant.parse("2026-07-30T08:00:00Z");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int index = 0; index < ENTRIES; index++) {
        byte[] line = line(index, time.plusMillis(3L * index)).getBytes(StandardCharsets.UTF_8);
        byte[] hash = Tree.leaf(line);
        String head = index + " " + HexFormat.of().formatHex(hash) + " ";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        out.write(line);
        out.write('\n');
        tree.add(hash);
        if (tree.size() % UNDER_A_CHECKPOINT == 0 || tree.size() == ENTRIES) {
          Checkpoint point =
              new Checkpoint(key.known().name(), tree.size(), tree.root(), List.of());
          notes.add(new Note(point.text(), List.of(key.signature(point.text()))));
        }
      }
    }
  }

  private static String line(int index, Instant time) {
    Actor.Person person =
        new Actor.Person(
            new UUID(1, index % 300),
            Set.of("caseworker"),
            new UUID(2, index % 7),
            Optional.of("ab".repeat(32)));
    Subject subject = new Subject("case", new UUID(3, index % 100_000));
    Entry entry = Entry.of(person, "cases.opened", 3).about(subject).forPurpose("protection");
    return Line.of(new EntryId(new UUID(4, index)), time, entry, Optional.empty());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private double plain() throws IOException, GeneralSecurityException {
    long began = System.nanoTime();
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    byte[] block = new byte[1 << 18];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        sha.update(block, 0, read);
      }
    }
    if (sha.digest().length != Tree.HASH) {
      throw new IllegalStateException("no digest");
    }
    return seconds(began);
  }

  private double log() throws IOException, Malformed {
    long began = System.nanoTime();
    Checkpoints checkpoints = Checkpoints.of(notes);
    if (!checkpoints.isNewestSigned(List.of(key.known()), notes)) {
      throw new IllegalStateException("the newest checkpoint is signed");
    }
    LogCheck check = new LogCheck(checkpoints.all());
    try (InputStream in = Files.newInputStream(file)) {
      if (check.check(in).isPresent() || check.size() != ENTRIES) {
        throw new IllegalStateException("the log is whole");
      }
    }
    return seconds(began);
  }

  private double signatures() throws Malformed {
    long began = System.nanoTime();
    if (Checkpoints.of(notes).forged(List.of(key.known())).isPresent()) {
      throw new IllegalStateException("every checkpoint is signed");
    }
    return seconds(began);
  }
}
