package org.amana.evidence.statistics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer as programs read it: the same from the command and the API. Its form is described in
 * docs/api.md and does not change within a version.
 *
 * @param dataset the edition's name
 * @param place {@code world}, or the code of a region, subregion or State
 * @param where the other values that were asked for, by axis
 * @param by what each year's figure is told apart by
 */
record Answer(
    String dataset,
    String indicator,
    String place,
    Map<String, String> where,
    List<String> by,
    List<OfYear> years) {

  /**
   * A year. Where no State published, value and interval are null.
   *
   * @param breakdown the parts of which the publisher gives figures, which need not add up: the
   *     value on each axis (of States the name too), then the same members as the year has
   */
  record OfYear(
      int year,
      @Nullable Long value,
      int suppressed,
      int reporting,
      @Nullable Interval interval,
      int derived,
      int repeated,
      List<Map<String, Object>> breakdown) {

    static OfYear of(int year, @Nullable Figure figure, List<Map<String, Object>> breakdown) {
      return figure == null
          ? new OfYear(year, null, 0, 0, null, 0, 0, breakdown)
          : new OfYear(
              year,
              figure.value(),
              figure.suppressed(),
              figure.reporting(),
              figure.interval(),
              figure.derived(),
              figure.repeated(),
              breakdown);
    }
  }
}
