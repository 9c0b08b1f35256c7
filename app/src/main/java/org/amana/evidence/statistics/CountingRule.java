package org.amana.evidence.statistics;

import org.amana.platform.language.Hyphened;

/** How figures are counted. Every page of figures says so in words. */
public enum CountingRule {
  /**
   * Counts are taken as the State published them, and breakdowns are never added to one another.
   */
  AS_PUBLISHED,
  /** A suppressed count is 1 to 4: see {@link Figure}. */
  SUPPRESSED,
  /** A missing margin is the sum of its published parts: see {@link MeasureBuilder}. */
  MARGINS,
  /** Unknown sex or age is a value of its own. */
  UNKNOWN,
  /** Parts are not made to fit their total: see {@link Grid}. */
  PARTS,
  /** Rows with one key are added, and the interval covers that they may be parts of one another. */
  REPEATED,
  /** Labels of citizenship are resolved to States, or keep a line of their own. */
  CITIZENSHIP,
  /** Rows that cannot be understood are kept, and not counted. */
  QUARANTINED,
  /** States stand in alphabetical order and are never ranked (A/71/119, paragraph 77). */
  ALPHABETICAL;

  /** The message key of its words. */
  public String key() {
    return "statistics.rule." + Hyphened.of(this);
  }
}
