package org.amana.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which column a list is sorted, as the address says it: {@code sort=name}, or {@code
 * sort=-name} for the other way round. Only for names, dates and states: a list of States is never
 * sorted by a figure (A/71/119, paragraph 77).
 */
public record Sorting(String key, boolean isDescending) {

  /**
   * Reads the parameter {@code sort}.
   *
   * @param parameter what the address says, if anything
   * @param offered the columns that can be sorted by, the usual one first
   */
  public static Sorting of(@Nullable String parameter, List<String> offered) {
    String wish = parameter == null ? "" : parameter;
    boolean descending = wish.startsWith("-");
    String key = descending ? wish.substring(1) : wish;
    return offered.contains(key)
        ? new Sorting(key, descending)
        : new Sorting(offered.getFirst(), false);
  }

  /** The value of {@code aria-sort} for the column's head. */
  public String stateOf(String column) {
    if (!key.equals(column)) {
      return "none";
    }
    return isDescending ? "descending" : "ascending";
  }

  /** The parameter that a click on the column's head sends. */
  public String next(String column) {
    return key.equals(column) && !isDescending ? "-" + column : column;
  }
}
