package org.amana.evidence.statistics;

/** Hears how far an import has come, and may end it by throwing: nothing is stored then. */
@FunctionalInterface
public interface ImportProgress {

  /** So many rows were read so far. */
  void read(int rows);

  /** All rows were read, so many; now they are stored, together or not at all. */
  default void storing(int rows) {}
}
