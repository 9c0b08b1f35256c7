package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The rows that a figure comes from, a page of them.
 *
 * @param file the name of the file that the rows are numbered in
 * @param next the row number to go on after, where there are more
 */
record RowsBehind(
    String dataset,
    String file,
    Optional<Figure> figure,
    List<PublishedRow> rows,
    Optional<Integer> next) {

  /** Rows of a page. */
  static final int PAGE = 100;
}
