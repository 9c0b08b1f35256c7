package org.amana.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.amana.verifier.Finding.Kind;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to an exported log is found, and the first entry that it was done to is named.
 * Who only edits the file is found to the entry (or, where a line was put in just before a
 * checkpoint, as the last of that checkpoint); who also numbers and hashes every line anew cannot
 * be told from the truth within one checkpoint, and is found to the checkpoint.
 */
class TamperingTest {

  private static final int ROUNDS = 10_000;
  private static final long SEED = 20261123;

  /** Something that a forger does to lines, and where. */
  private enum Deed {
    EDIT,
    HASH,
    DELETE,
    INSERT,
    REPEAT,
    SWAP,
    MOVE,
    CUT,
    APPEND
  }

  private final Random random = new Random(SEED);

  private static String line(long index, String entry) {
    byte[] hash = Tree.leaf(entry.getBytes(StandardCharsets.UTF_8));
    return index + " " + HexFormat.of().formatHex(hash) + " " + entry;
  }

  private String entry() {
    return "{\"id\":\"" + random.nextLong() + "\"}";
  }

  /** The entries of a log, and its checkpoints at random sizes, the last at the end. */
  private record ALog(List<String> entries, List<Checkpoint> checkpoints) {

    static ALog make(Random random, List<String> entries) {
      List<Checkpoint> checkpoints = new ArrayList<>();
      Tree tree = new Tree();
      for (String entry : entries) {
        tree.add(Tree.leaf(entry.getBytes(StandardCharsets.UTF_8)));
        if (tree.size() == entries.size() || random.nextInt(7) == 0) {
          checkpoints.add(new Checkpoint("log", tree.size(), tree.root(), List.of()));
        }
      }
      return new ALog(entries, checkpoints);
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      entries.forEach(entry -> lines.add(line(lines.size(), entry)));
      return lines;
    }

    long sealedBefore(long index) {
      return checkpoints.stream()
          .mapToLong(Checkpoint::size)
          .filter(size -> size <= index)
          .max()
          .orElse(0);
    }

    long sealedAfter(long index) {
      return checkpoints.stream()
          .mapToLong(Checkpoint::size)
          .filter(size -> size > index)
          .min()
          .orElse(entries.size() + 1L);
    }
  }

  private ALog aLog(int least) {
    List<String> entries = new ArrayList<>();
    for (int i = random.nextInt(60) + least; i > 0; i--) {
      entries.add(entry());
    }
    return ALog.make(random, entries);
  }

  private static Optional<Finding> found(List<String> lines, List<Checkpoint> checkpoints)
      throws IOException {
    String log = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    return new LogCheck(checkpoints)
        .check(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> numberedAnew(List<String> lines) {
    List<String> anew = new ArrayList<>();
    lines.forEach(line -> anew.add(line(anew.size(), line.replaceFirst("^\\S+ \\S+ ", ""))));
    return anew;
  }

  /** Does it, and returns the index of the first entry that is no longer what it was. */
  private int commit(Deed deed, List<String> lines) {
    int at = deed == Deed.APPEND ? lines.size() : random.nextInt(lines.size() - 1);
    int later = at + 1 + (deed == Deed.APPEND ? 0 : random.nextInt(lines.size() - 1 - at));
    switch (deed) {
      case EDIT -> lines.set(at, flipped(lines.get(at), lines.get(at).indexOf('{'), 1000));
      case HASH -> lines.set(at, flipped(lines.get(at), lines.get(at).indexOf(' ') + 1, 64));
      case DELETE -> lines.remove(at);
      case INSERT, APPEND -> lines.add(at, line(at, entry()));
      case REPEAT -> lines.add(at, lines.get(at));
      case SWAP -> Collections.swap(lines, at, later);
      case MOVE -> lines.add(later, lines.remove(at));
      case CUT -> lines.subList(at, lines.size()).clear();
    }
    return deed == Deed.REPEAT ? at + 1 : at;
  }

  /** With another letter at a random place. */
  private String flipped(String line, int from, int most) {
    int at = from + random.nextInt(Math.min(most, line.length() - from));
    char letter = line.charAt(at) == '5' ? '6' : '5';
    return line.substring(0, at) + letter + line.substring(at + 1);
  }

  @Test
  void a_log_that_nobody_touched_is_whole() throws IOException {
    for (int round = 0; round < 500; round++) {
      ALog log = aLog(0);
      assertThat(found(log.lines(), log.checkpoints())).as("round %d", round).isEmpty();
    }
  }

  @Test
  void ten_thousand_deeds_are_all_found_and_the_first_entry_is_named() throws IOException {
    Map<Deed, Integer> counted = new EnumMap<>(Deed.class);
    for (int round = 0; round < ROUNDS; round++) {
      ALog log = aLog(3);
      List<String> lines = log.lines();
      Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
      int first = commit(deed, lines);

      Finding finding = found(lines, log.checkpoints()).orElseThrow();

      boolean isExact = finding.index() == first;
      boolean isAtTheCheckpoint = deed == Deed.INSERT && finding.until() == first + 1;
      assertThat(isExact || isAtTheCheckpoint)
          .as("round %d: %s at %d, %s", round, deed, first, finding)
          .isTrue();
      assertThat(finding.vouched()).isEqualTo(log.sealedBefore(first));
      counted.merge(deed, 1, Integer::sum);
    }
    assertThat(counted).hasSize(Deed.values().length);
  }

  @Test
  void who_also_numbers_and_hashes_anew_is_found_to_the_checkpoint() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      ALog log = aLog(3);
      List<String> lines = log.lines();
      int first = commit(Deed.values()[random.nextInt(Deed.values().length)], lines);
      List<String> anew = numberedAnew(lines);
      if (anew.equals(log.lines())) {
        continue; // only a hash was changed, and was mended
      }

      Finding finding = found(anew, log.checkpoints()).orElseThrow();

      assertThat(finding.vouched())
          .as("round %d: %s", round, finding)
          .isEqualTo(log.sealedBefore(first));
      assertThat(finding.until()).isGreaterThan(first);
      assertThat(finding.kind() == Kind.DIFFERENT ? finding.until() : log.sealedAfter(first))
          .isEqualTo(log.sealedAfter(first));
    }
  }

  @Test
  void a_log_that_was_cut_with_its_checkpoints_is_found_by_the_checkpoint_of_a_witness()
      throws IOException {
    for (int round = 0; round < 500; round++) {
      ALog log = aLog(3);
      int cut = random.nextInt(log.entries().size());
      ALog rest = ALog.make(random, log.entries().subList(0, cut));
      assertThat(found(rest.lines(), rest.checkpoints())).isEmpty();

      List<Checkpoint> held = new ArrayList<>(rest.checkpoints());
      held.add(log.checkpoints().getLast());

      assertThat(found(rest.lines(), held))
          .contains(new Finding(Kind.CUT_OFF, cut, log.entries().size(), cut));
    }
  }

  @Test
  void a_root_of_something_else_is_found() throws IOException {
    ALog log = aLog(20);
    Checkpoint last = log.checkpoints().getLast();
    byte[] root = Base64.getDecoder().decode(last.root());
    root[7] ^= 1;
    String wrong = Base64.getEncoder().encodeToString(root);
    List<Checkpoint> checkpoints = new ArrayList<>(log.checkpoints());
    checkpoints.add(new Checkpoint("log", last.size(), wrong, List.of()));

    assertThat(found(log.lines(), checkpoints).orElseThrow().kind()).isEqualTo(Kind.DIFFERENT);
  }
}
