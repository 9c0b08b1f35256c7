package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The faults that no row shows by itself: a key that stands in several rows, and totals among their
 * parts. Every row of such a group is flagged, because nothing in the file says which one is right.
 */
final class GlotipGroups {

  private static final int FEWEST_WITH_SUBTOTAL = 3;

  private static final int ALONE = -1;

  private final GlotipRows rows;
  private final List<GlotipCategory> categories;
  private int repeated;
  private int duplicated;

  GlotipGroups(GlotipRows rows, List<GlotipCategory> categories) {
    this.rows = rows;
    this.categories = categories;
  }

  /** Flags the rows. */
  void flag() {
    RowGroups byKey = RowGroups.of(rows.size(), _ -> true, rows::key);
    int[] groupOf = new int[rows.size()];
    Arrays.fill(groupOf, ALONE);
    for (int group = 0; group < byKey.count(); group++) {
      if (byKey.members(group) > 1) {
        repeated++;
        for (int row = byKey.first(group); row >= 0; row = byKey.next(row)) {
          rows.addFault(row, Fault.REPEATED_KEY);
          groupOf[row] = group;
        }
        flagSubtotal(byKey, group);
      }
    }
    flagDuplicates(groupOf);
    flagTotals();
  }

  /** How many keys stand in several rows. */
  int repeatedKeys() {
    return repeated;
  }

  /** How many rows stand in the file several times, each counted once. */
  int duplicatedRows() {
    return duplicated;
  }

  private void flagSubtotal(RowGroups byKey, int group) {
    int numbers = 0;
    int largest = byKey.first(group);
    long lows = 0;
    long highs = 0;
    for (int row = byKey.first(group); row >= 0; row = byKey.next(row)) {
      numbers += rows.isSuppressed(row) ? 0 : 1;
      largest = rows.high(row) > rows.high(largest) ? row : largest;
      lows += rows.low(row);
      highs += rows.high(row);
    }
    int whole = rows.high(largest);
    boolean othersAddUp = lows - rows.low(largest) <= whole && whole <= highs - rows.high(largest);
    if (numbers >= FEWEST_WITH_SUBTOTAL && !rows.isSuppressed(largest) && othersAddUp) {
      rows.addFault(largest, Fault.POSSIBLE_SUBTOTAL);
    }
  }

  /** Rows of one key differ in nothing but their count. */
  private void flagDuplicates(int[] groupOf) {
    RowGroups same =
        RowGroups.of(
            rows.size(),
            row -> groupOf[row] != ALONE,
            row -> (long) groupOf[row] << 32 | (rows.isSuppressed(row) ? 1L << 31 : rows.low(row)));
    for (int group = 0; group < same.count(); group++) {
      if (same.members(group) > 1) {
        duplicated++;
        for (int row = same.first(group); row >= 0; row = same.next(row)) {
          rows.addFault(row, Fault.EXACT_DUPLICATE);
        }
      }
    }
  }

  private void flagTotals() {
    RowGroups wholes =
        RowGroups.of(rows.size(), this::isBrokenDownByPlace, rows::keyOfAllCategories);
    for (int group = 0; group < wholes.count(); group++) {
      boolean hasParts = false;
      for (int row = wholes.first(group); row >= 0; row = wholes.next(row)) {
        hasParts |= !isTotal(row);
      }
      for (int row = wholes.first(group); hasParts && row >= 0; row = wholes.next(row)) {
        if (isTotal(row)) {
          rows.addFault(row, Fault.TOTAL_AMONG_PARTS);
        }
      }
    }
  }

  private boolean isBrokenDownByPlace(int row) {
    Breakdown breakdown = rows.breakdown(row);
    return breakdown == Breakdown.CITIZENSHIP || breakdown == Breakdown.REPATRIATION;
  }

  private boolean isTotal(int row) {
    return categories.get(rows.category(row)).kind().equals(GlotipCategory.TOTAL);
  }
}
