package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Optional;

/** The sums of a scan, one place for each figure of the answer. */
final class Tally {

  private static final char NO_PLACE = Character.MAX_VALUE;

  private final long[] value;
  private final long[] low;
  private final int[] suppressed;
  private final int[] reporting;
  private final int[] derived;
  private final int[] repeated;
  private final char[] lastPlace;

  Tally(int size) {
    value = new long[size];
    low = new long[size];
    suppressed = new int[size];
    reporting = new int[size];
    derived = new int[size];
    repeated = new int[size];
    lastPlace = new char[size];
    Arrays.fill(lastPlace, NO_PLACE);
  }

  /** Adds what the layout wants of a measure. A measure is read once, in its own order. */
  void add(Measure measure, Layout layout, int base) {
    int[][] pair = layout.pair();
    int[] year = layout.year();
    int[] kind = layout.kind();
    for (Measure.Chunk chunk : measure.chunks()) {
      add(chunk, pair, year, kind, base);
    }
  }

  private void add(Measure.Chunk chunk, int[][] pair, int[] year, int[] kind, int base) {
    for (int i = 0; i < chunk.size; i++) {
      int bits = chunk.kind[i];
      int at =
          pair[chunk.place[i]][chunk.category[i]]
              + year[chunk.year[i] & 0xff]
              + kind[bits & Measure.KIND_MASK];
      if (at < 0) {
        continue;
      }
      at += base;
      value[at] += chunk.value[i];
      low[at] += chunk.low[i];
      suppressed[at] += chunk.suppressed[i];
      derived[at] += (bits & Measure.DERIVED) / Measure.DERIVED;
      repeated[at] += (bits & Measure.REPEATED) / Measure.REPEATED;
      if (lastPlace[at] != chunk.place[i]) {
        lastPlace[at] = chunk.place[i];
        reporting[at]++;
      }
    }
  }

  int size() {
    return value.length;
  }

  boolean isEmpty(int at) {
    return reporting[at] == 0;
  }

  Optional<Figure> figure(int at) {
    if (isEmpty(at)) {
      return Optional.empty();
    }
    long high = value[at] + (long) Figure.SUPPRESSED_HIGH * suppressed[at];
    return Optional.of(
        new Figure(
            value[at],
            suppressed[at],
            reporting[at],
            derived[at],
            repeated[at],
            new Interval(low[at], high)));
  }
}
