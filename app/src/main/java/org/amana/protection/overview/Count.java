package org.amana.protection.overview;

/**
 * A figure as far as it may be shown. Small ones never leave the database, so that nothing here can
 * forget to hide one.
 */
sealed interface Count {

  record Exact(long value) implements Count {}

  /** Below five. */
  record Few() implements Count {}

  /** Below five, or hidden so that nobody can work out one that is. */
  record Hidden() implements Count {}
}
