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
 * processors, and the subtrees that they fill are joined in their order on one.
 */
public final class LogCheck {

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
    if (finding.isEmpty()) {
      try (ExecutorService hashing = Executors.newFixedThreadPool(processors())) {
        finding = joinAll(new Lines(log), hashing);
        hashing.shutdownNow();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return finding.isPresent() ? finding : atTheEnd();
  }

  private Optional<Finding> joinAll(Lines lines, ExecutorService hashing)
      throws IOException, InterruptedException, ExecutionException {
    Queue<Future<Block>> waiting = new ArrayDeque<>();
    Queue<Block> free = new ArrayDeque<>();
    Optional<Finding> finding = Optional.empty();
    boolean isMore = true;
    while (finding.isEmpty() && (isMore || !waiting.isEmpty())) {
      if (isMore && waiting.size() < 2 * processors()) {
        Block block = free.isEmpty() ? new Block() : free.remove();
        isMore = lines.fill(block);
        if (isMore) {
          waiting.add(hashing.submit(() -> block.hash()));
        }
      } else {
        Block block = waiting.remove().get();
        finding = join(block);
        free.add(block);
      }
    }
    return finding;
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private Optional<Finding> join(Block block) {
    int line = 0;
    while (line < block.count()) {
      if (block.index(line) != tree.size()) {
        return at(Kind.OUT_OF_ORDER, misplaced(block, line));
      }
      if (!isCheckpointWithin(Block.GROUP) && block.hasGroup(line)) {
        tree.add(block.group(line), Block.HEIGHT);
        line += Block.GROUP;
      } else {
        tree.add(block.hash(line++));
      }
      Optional<Finding> different = compareRoots();
      if (different.isPresent()) {
        return different;
      }
    }
    if (line > 0) {
      last = block.hash(line - 1);
    }
    return block.fault().flatMap(kind -> at(kind, tree.size()));
  }

  /** Whether a root has to be compared before so many leaves are added. */
  private boolean isCheckpointWithin(int leaves) {
    return next < checkpoints.size() && checkpoints.get(next).size() < tree.size() + leaves;
  }

  /** Where two entries claim one place, that place; else the one where another was expected. */
  private long misplaced(Block block, int line) {
    byte[] before = line > 0 ? block.hash(line - 1) : last;
    boolean isDisputed =
        block.index(line) == tree.size() - 1 && !Arrays.equals(block.hash(line), before);
    return isDisputed ? block.index(line) : tree.size();
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
}
