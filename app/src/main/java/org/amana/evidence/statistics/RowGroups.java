package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * Rows with equal keys, found with one table of primitive numbers: five million rows need no five
 * million objects.
 *
 * <p>Within a group, rows are chained from the first to the last.
 */
final class RowGroups {

  private final int[] first;
  private final int[] next;
  private final int[] members;
  private int count;

  private RowGroups(int rows) {
    first = new int[rows];
    next = new int[rows];
    members = new int[rows];
  }

  /** Groups those rows from 0 up to {@code rows} that {@code taken} names. */
  static RowGroups of(int rows, IntPredicate taken, IntToLongFunction key) {
    RowGroups groups = new RowGroups(rows);
    int[] last = new int[rows];
    long[] keys = new long[Integer.highestOneBit(Math.max(rows, 4)) * 4];
    int[] groupOfSlot = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int row = 0; row < rows; row++) {
      groups.next[row] = -1;
      if (!taken.test(row)) {
        continue;
      }
      long wanted = key.applyAsLong(row);
      int slot = slot(keys, wanted);
      if (keys[slot] == -1) {
        keys[slot] = wanted;
        groupOfSlot[slot] = groups.count;
        groups.first[groups.count++] = row;
      } else {
        groups.next[last[groupOfSlot[slot]]] = row;
      }
      last[groupOfSlot[slot]] = row;
      groups.members[groupOfSlot[slot]]++;
    }
    return groups;
  }

  /** Where a key stands, or the free place where it belongs. Keys are never negative. */
  private static int slot(long[] keys, long wanted) {
    long mixed = wanted * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[slot] != -1 && keys[slot] != wanted) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  int count() {
    return count;
  }

  /** How many rows a group has. */
  int members(int group) {
    return members[group];
  }

  int first(int group) {
    return first[group];
  }

  /** The next row of the group, or -1. */
  int next(int row) {
    return next[row];
  }
}
