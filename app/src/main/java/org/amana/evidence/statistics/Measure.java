package org.amana.evidence.statistics;

import java.util.List;

/**
 * The counts of one indicator in one breakdown of an edition, in columns of primitives.
 *
 * <p>There is one cell for each place, category, year, sex and age that was published, and one for
 * each margin that follows from published parts (see {@link MeasureBuilder}). Cells are sorted by
 * place first, so that the distinct places of a figure can be counted in one pass. Sixteen bytes a
 * cell.
 */
final class Measure {

  static final int CHUNK = 1 << 16;
  static final int FIRST_YEAR = 1900;
  static final int YEARS = 256;
  static final int SEXES = Sex.values().length;
  static final int AGES = Age.values().length;
  static final int KINDS = 32;

  /** Bits beside the kind. */
  static final int KIND_MASK = KINDS - 1;

  static final int DERIVED = 32;
  static final int REPEATED = 64;

  private static final int BYTES_PER_CELL = 16;

  /** Up to {@value #CHUNK} cells. */
  static final class Chunk {
    final char[] place = new char[CHUNK];
    final char[] category = new char[CHUNK];
    final byte[] year = new byte[CHUNK];
    final byte[] kind = new byte[CHUNK];
    final int[] value = new int[CHUNK];
    final short[] suppressed = new short[CHUNK];
    final int[] low = new int[CHUNK];
    int size;
  }

  private final Dictionary dictionary;
  private final List<Chunk> chunks;

  Measure(Dictionary dictionary, List<Chunk> chunks) {
    this.dictionary = dictionary;
    this.chunks = List.copyOf(chunks);
  }

  /** Sex and age in one number below {@value #KINDS}. */
  static int kind(Sex sex, Age age) {
    return List.of(Sex.values()).indexOf(sex) * AGES + List.of(Age.values()).indexOf(age);
  }

  Dictionary dictionary() {
    return dictionary;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  long cells() {
    return chunks.stream().mapToLong(chunk -> chunk.size).sum();
  }

  /** What it takes of the heap. */
  long bytes() {
    return (long) chunks.size() * CHUNK * BYTES_PER_CELL;
  }
}
