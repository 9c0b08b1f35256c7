package org.amana.protection.cases;

import java.util.List;
import java.util.Optional;
import org.amana.platform.web.Sorting;

/**
 * Which cases a list shows, and in which order.
 *
 * @param show one of {@link #SHOWS}
 */
record ListFilter(String show, Sorting sorting) {

  /** Those that go on, one's own, with an alert, incomplete ones, closed ones, and everything. */
  static final List<String> SHOWS = List.of("open", "own", "alert", "lacking", "closed", "all");

  static final List<String> SORTED_BY = List.of("begun", "reference");

  static ListFilter of(Optional<String> show, Optional<String> sort) {
    return new ListFilter(
        show.filter(SHOWS::contains).orElse(SHOWS.getFirst()),
        Sorting.of(sort.orElse("-begun"), SORTED_BY));
  }
}
