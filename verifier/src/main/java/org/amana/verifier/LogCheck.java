package org.amana.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amana.verifier.Finding.Kind;

/**
 * Compares an exported log with its checkpoints: every entry with its hash and place, and the tree
 * at the size of every checkpoint with the root that was signed. Entries are hashed on all
 * processors, and joined in their order on one.
 */
public final class LogCheck {

  private static final int BLOCK = 1 << 18;
  private static final int LONGEST_LINE = 1 << 24;

  private final List<Checkpoint> checkpoints;
  private final Tree tree = new Tree();
  private int next;
  private byte[] last = {};
  private Optional<Checkpoint> contradicted = Optional.empty();

  /** Begins with nothing read; the checkpoints may stand in any order. */
  public LogCheck(List<Checkpoint> checkpoints) {
    this.checkpoints =
        checkpoints.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
  }

  /** How many entries were found to be right. */
  public long size() {
    return tree.size();
  }

  /** The checkpoint that the log does not fit to, where that is what was found. */
  public Optional<Checkpoint> contradicted() {
    return contradicted;
  }

  /**
   * The first thing that is wrong; empty when the log is whole and no entry is without a
   * checkpoint.
   */
  public Optional<Finding> check(InputStream log) throws IOException {
    Optional<Finding> finding = compareRoots();
    try (ExecutorService hashing = Executors.newFixedThreadPool(processors())) {
      Queue<Future<Block>> waiting = new ArrayDeque<>();
      Lines lines = new Lines(log);
      byte[] text = lines.next();
      while (finding.isEmpty() && (text.length > 0 || !waiting.isEmpty())) {
        if (text.length > 0 && waiting.size() < 2 * processors()) {
          byte[] block = text;
          waiting.add(hashing.submit(() -> Block.of(block, block.length)));
          text = lines.next();
        } else {
          finding = join(waiting.remove().get());
        }
      }
      hashing.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return finding.isPresent() ? finding : atTheEnd();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private Optional<Finding> join(Block block) {
    for (int line = 0; line < block.count(); line++) {
      if (block.index(line) != tree.size()) {
        return at(Kind.OUT_OF_ORDER, misplaced(block.index(line), block.hash(line)));
      }
      last = block.hash(line);
      tree.add(last);
      Optional<Finding> different = compareRoots();
      if (different.isPresent()) {
        return different;
      }
    }
    return block.fault().flatMap(kind -> at(kind, tree.size()));
  }

  /** Where two entries claim one place, that place; else the one where another was expected. */
  private long misplaced(long index, byte[] hash) {
    boolean isDisputed = index == tree.size() - 1 && !Arrays.equals(hash, last);
    return isDisputed ? index : tree.size();
  }

  private Optional<Finding> at(Kind kind, long index) {
    return Optional.of(new Finding(kind, index, index + 1, sealedBelow(index + 1)));
  }

  /** With each checkpoint of the present size. */
  private Optional<Finding> compareRoots() {
    while (next < checkpoints.size() && checkpoints.get(next).size() == tree.size()) {
      if (!checkpoints.get(next).root().equals(tree.root())) {
        contradicted = Optional.of(checkpoints.get(next));
        long vouched = sealedBelow(tree.size());
        return Optional.of(new Finding(Kind.DIFFERENT, vouched, tree.size(), vouched));
      }
      next++;
    }
    return Optional.empty();
  }

  /** The largest size below this one at which a checkpoint was found to be right. */
  private long sealedBelow(long size) {
    return checkpoints.subList(0, next).stream()
        .mapToLong(Checkpoint::size)
        .filter(held -> held < size)
        .max()
        .orElse(0);
  }

  private Optional<Finding> atTheEnd() {
    long vouched = sealedBelow(tree.size() + 1);
    if (next < checkpoints.size()) {
      contradicted = Optional.of(checkpoints.get(next));
      long known = checkpoints.getLast().size();
      return Optional.of(new Finding(Kind.CUT_OFF, tree.size(), known, vouched));
    }
    return vouched < tree.size()
        ? Optional.of(new Finding(Kind.UNSIGNED, vouched, tree.size(), vouched))
        : Optional.empty();
  }

  /** Cuts a stream into blocks of whole lines. */
  private static final class Lines {
    private final InputStream in;
    private byte[] begun = new byte[0];

    Lines(InputStream in) {
      this.in = in;
    }

    /** Empty at the end. The last block may lack its line feed. */
    byte[] next() throws IOException {
      byte[] text = begun;
      while (text.length < LONGEST_LINE) {
        int had = text.length;
        text = Arrays.copyOf(text, had + BLOCK);
        int read = in.readNBytes(text, had, BLOCK);
        int end = lastLineFeed(text, had, had + read);
        if (read < BLOCK || end > 0) {
          int cut = read < BLOCK ? had + read : end;
          begun = Arrays.copyOfRange(text, cut, had + read);
          return Arrays.copyOf(text, cut);
        }
      }
      begun = new byte[0];
      return text; // no line is so long: it is malformed
    }

    private static int lastLineFeed(byte[] text, int from, int to) {
      for (int at = to; at > from; at--) {
        if (text[at - 1] == '\n') {
          return at;
        }
      }
      return 0;
    }
  }
}
