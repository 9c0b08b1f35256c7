package org.amana.evidence.statistics;

/**
 * Between which two numbers the truth of the published counts lies, both ends included.
 *
 * @param low persons (or offences) at least
 * @param high persons (or offences) at most
 */
public record Interval(long low, long high) {

  public Interval {
    if (low > high) {
      throw new IllegalArgumentException(low + " is more than " + high);
    }
  }
}
