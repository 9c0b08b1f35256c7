package org.amana.evidence.statistics;

/**
 * What the published counts add up to. Never a bare number, because a small count is published as
 * "&lt;5" only; and never zero where no State published.
 *
 * @param value the sum of the numbers that were published
 * @param suppressed how many counts in it are published as "&lt;5": each of them is 1 to 4
 * @param reporting how many States published at least one of the counts
 * @param derived how many counts are sums of their published parts, because the State did not
 *     publish them themselves
 * @param repeated how many counts stand in the file more than once
 * @param interval the value with every suppressed count at its least and at its most; where a count
 *     is repeated, its low end is the largest of its rows, since the others may be its parts
 */
public record Figure(
    long value, int suppressed, int reporting, int derived, int repeated, Interval interval) {

  /** A suppressed count is at least this. */
  public static final int SUPPRESSED_LOW = 1;

  /** A suppressed count is at most this. */
  public static final int SUPPRESSED_HIGH = 4;

  public Figure {
    if (reporting < 1) {
      throw new IllegalArgumentException("a figure that no State published");
    }
  }

  /** Whether no number of it was published, only that there were a few. */
  public boolean isSuppressed() {
    return value == 0 && suppressed > 0;
  }

  /** Whether it is known to the last person. */
  public boolean isExact() {
    return interval.low() == interval.high();
  }
}
