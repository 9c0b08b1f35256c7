package org.amana.evidence.statistics;

/** Hears how far a reading has come. */
@FunctionalInterface
public interface ImportProgress {

  /** So many rows were read so far. */
  void read(int rows);
}
