package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a measure of observations that come sorted by place, category and year. Two of the rules of
 * counting live here.
 *
 * <p><b>Margins.</b> A count of one sex at all ages, or of one age in both sexes, is taken from the
 * row that the State published for it. Where there is none, it is the sum of the published parts
 * and marked as derived. A total of all sexes and ages is never derived.
 *
 * <p><b>Repeated keys.</b> Where the file has several rows with the same key, the value is their
 * sum, since they may be sub-forms under one label; the low end of the interval is the largest of
 * them, since it may be a total that stands among its parts.
 */
final class MeasureBuilder {

  private final Dictionary dictionary;
  private final List<Measure.Chunk> chunks = new ArrayList<>();

  private int place = -1;
  private int category = -1;
  private int year = -1;

  // What the current place, category and year have, by kind.
  private final int[] rows = new int[Measure.KINDS];
  private final int[] value = new int[Measure.KINDS];
  private final int[] suppressed = new int[Measure.KINDS];
  private final int[] low = new int[Measure.KINDS];

  MeasureBuilder(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** One published row: a number is {@code from == to}, a suppressed one 1 to 4. */
  void add(int placeId, int categoryId, int inYear, int kind, int from, int to) {
    if (placeId != place || categoryId != category || inYear != year) {
      close();
      place = placeId;
      category = categoryId;
      year = inYear;
    }
    if (from < to) {
      suppressed[kind]++;
    } else {
      value[kind] = Math.addExact(value[kind], from);
    }
    low[kind] = Math.max(low[kind], from);
    rows[kind]++;
  }

  Measure build() {
    close();
    return new Measure(dictionary, chunks);
  }

  private void close() {
    for (int kind = 0; kind < Measure.KINDS; kind++) {
      if (rows[kind] > 0) {
        int mark = rows[kind] > 1 ? Measure.REPEATED : 0;
        append(kind | mark, value[kind], suppressed[kind], low[kind]);
      }
    }
    for (int sex = 1; sex < Measure.SEXES; sex++) {
      derive(sex * Measure.AGES, 1, Measure.AGES - 1);
    }
    for (int age = 1; age < Measure.AGES; age++) {
      derive(age, Measure.AGES, Measure.SEXES - 1);
    }
    Arrays.fill(rows, 0);
    Arrays.fill(value, 0);
    Arrays.fill(suppressed, 0);
    Arrays.fill(low, 0);
  }

  /** The margin from its parts, which follow it {@code step} apart, unless it was published. */
  private void derive(int margin, int step, int parts) {
    if (rows[margin] > 0) {
      return;
    }
    int number = 0;
    int hidden = 0;
    int least = 0;
    int found = 0;
    int mark = Measure.DERIVED;
    for (int kind = margin + step; kind <= margin + parts * step; kind += step) {
      if (rows[kind] > 0) {
        number = Math.addExact(number, value[kind]);
        hidden += suppressed[kind];
        least = Math.addExact(least, low[kind]);
        mark |= rows[kind] > 1 ? Measure.REPEATED : 0;
        found++;
      }
    }
    if (found > 0) {
      append(margin | mark, number, hidden, least);
    }
  }

  private void append(int bits, int number, int hidden, int least) {
    if (chunks.isEmpty() || chunks.getLast().size == Measure.CHUNK) {
      chunks.add(new Measure.Chunk());
    }
    Measure.Chunk chunk = chunks.getLast();
    int at = chunk.size++;
    chunk.place[at] = (char) dictionary.positionOfReporter(place);
    chunk.category[at] = (char) dictionary.positionOfCategory(category);
    chunk.year[at] = (byte) (year - Measure.FIRST_YEAR);
    chunk.kind[at] = (byte) bits;
    chunk.value[at] = number;
    chunk.suppressed[at] = (short) hidden;
    chunk.low[at] = least;
  }
}
