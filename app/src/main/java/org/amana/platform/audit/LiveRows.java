package org.amana.platform.audit;

import java.util.UUID;

/**
 * Offered as a bean by each room whose rows are named in the log by {@link Written}: {@code ./amana
 * audit verify --deep} compares what it lists with what was last logged.
 */
public interface LiveRows {

  /** The kind of the rows, as in {@link Written#row()}. */
  String kind();

  /**
   * Tells every row as it stands, in any order, within the caller's transaction, which sees one
   * moment. Rows that row-level security hides must be listed too.
   */
  void tellEach(Listener listener);

  /** Hears of a row. */
  @FunctionalInterface
  interface Listener {

    /**
     * Tells one row.
     *
     * @param digest SHA-256 of the ciphertext, in hexadecimal digits
     */
    void row(UUID id, long version, String digest);
  }
}
