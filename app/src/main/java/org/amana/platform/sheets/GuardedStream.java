package org.amana.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;

/**
 * The unpacked bytes of one part of a workbook, counted while they are read. The file's own claims
 * about sizes are not believed: what ends a bomb is what has really come out of it.
 */
final class GuardedStream extends InputStream {

  /** What one workbook has unpacked so far, over all its parts. */
  static final class Account {
    private final Place file;
    private final SheetLimits limits;
    private final long mostByRatio;
    private long unpacked;

    Account(Place file, SheetLimits limits, long packedBytes) {
      this.file = file;
      this.limits = limits;
      this.mostByRatio = Math.max(SheetLimits.RATIO_FROM, packedBytes * limits.ratio());
    }

    private void add(int bytes) {
      unpacked += bytes;
      long limit = Math.min(limits.inflatedBytes(), mostByRatio);
      if (unpacked > limit) {
        throw new ProblemException(new SheetProblem.UnpacksTooLarge(file, limit));
      }
    }
  }

  private final InputStream unpacking;
  private final Account account;
  private final long mostOfPart;
  private long ofPart;
  private int run;

  GuardedStream(InputStream unpacking, Account account, long mostOfPart) {
    this.unpacking = unpacking;
    this.account = account;
    this.mostOfPart = mostOfPart;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = unpacking.read(into, from, length);
    if (count > 0) {
      account.add(count);
      ofPart += count;
      if (ofPart > mostOfPart) {
        throw new ProblemException(new SheetProblem.UnpacksTooLarge(account.file, mostOfPart));
      }
      measureRuns(into, from, from + count);
    }
    return count;
  }

  /** A single text or tag of a gigabyte would have to stand in memory before anybody can see it. */
  private void measureRuns(byte[] bytes, int from, int to) {
    int current = run;
    for (int at = from; at < to; at++) {
      current = bytes[at] == '<' ? 0 : current + 1;
      if (current > account.limits.runBytes()) {
        throw new ProblemException(
            new SheetProblem.TextTooLong(account.file, SheetLimits.CELL_CHARACTERS));
      }
    }
    run = current;
  }

  @Override
  public void close() throws IOException {
    unpacking.close();
  }
}
