package org.amana.evidence.statistics;

import java.util.Arrays;

/**
 * The rows that count, by column: half a million rows take 16 MB. Places and categories are numbers
 * into the lists that stand beside them.
 */
@SuppressWarnings("EnumOrdinal") // positions in memory, never in storage
final class GlotipRows {

  private static final Indicator[] INDICATORS = Indicator.values();
  private static final Breakdown[] BREAKDOWNS = Breakdown.values();
  private static final Sex[] SEXES = Sex.values();
  private static final Age[] AGES = Age.values();

  private int size;
  private int[] number = new int[1 << 12];
  private int[] place = new int[1 << 12];
  private int[] category = new int[1 << 12];
  private int[] low = new int[1 << 12];
  private int[] high = new int[1 << 12];
  private int[] faults = new int[1 << 12];

  /** Year, indicator, breakdown, sex and age in one number. */
  private int[] measure = new int[1 << 12];

  /** What a row counts, apart from place and category. */
  record Measure(Indicator indicator, Breakdown breakdown, Sex sex, Age age, int year) {

    int packed() {
      return year << 10
          | indicator.ordinal() << 7
          | breakdown.ordinal() << 5
          | sex.ordinal() << 2
          | age.ordinal();
    }
  }

  void add(int rowNumber, int placeId, int categoryId, int packedMeasure, int count, int bits) {
    if (size == number.length) {
      grow(size * 2);
    }
    number[size] = rowNumber;
    place[size] = placeId;
    category[size] = categoryId;
    measure[size] = packedMeasure;
    low[size] = count == GlotipValues.SUPPRESSED ? GlotipValues.SUPPRESSED_LOW : count;
    high[size] = count == GlotipValues.SUPPRESSED ? GlotipValues.SUPPRESSED_HIGH : count;
    faults[size] = bits;
    size++;
  }

  private void grow(int to) {
    number = Arrays.copyOf(number, to);
    place = Arrays.copyOf(place, to);
    category = Arrays.copyOf(category, to);
    measure = Arrays.copyOf(measure, to);
    low = Arrays.copyOf(low, to);
    high = Arrays.copyOf(high, to);
    faults = Arrays.copyOf(faults, to);
  }

  int size() {
    return size;
  }

  /** The number of the row in its file. */
  int number(int row) {
    return number[row];
  }

  int place(int row) {
    return place[row];
  }

  int category(int row) {
    return category[row];
  }

  int low(int row) {
    return low[row];
  }

  int high(int row) {
    return high[row];
  }

  boolean isSuppressed(int row) {
    return low[row] < high[row];
  }

  Indicator indicator(int row) {
    return INDICATORS[measure[row] >> 7 & 7];
  }

  Breakdown breakdown(int row) {
    return BREAKDOWNS[measure[row] >> 5 & 3];
  }

  Sex sex(int row) {
    return SEXES[measure[row] >> 2 & 7];
  }

  Age age(int row) {
    return AGES[measure[row] & 3];
  }

  int year(int row) {
    return measure[row] >> 10;
  }

  /** What should be there once: place (20 bits), category (20) and measure (22), never negative. */
  long key(int row) {
    return keyOfAllCategories(row) | (long) category[row] << 22;
  }

  /** The same without the category: a whole and its parts. */
  long keyOfAllCategories(int row) {
    return (long) place[row] << 42 | measure[row];
  }

  int faults(int row) {
    return faults[row];
  }

  void addFault(int row, Fault fault) {
    faults[row] |= fault.bit();
  }
}
