package org.amana.evidence.statistics;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of an edition in the form of counts.
 *
 * @param edition its name
 * @param indicators what is counted; more than one only when told apart by {@link Axis#INDICATOR}
 * @param years the first and the last year, both included
 * @param by what the figures are told apart by
 * @param where the one value wanted of an axis, such as {@code REGION: europe}
 */
public record Question(
    String edition,
    List<Indicator> indicators,
    Years years,
    List<Axis> by,
    Map<Axis, String> where) {

  public Question {
    indicators = List.copyOf(indicators);
    by = List.copyOf(by);
    where = Map.copyOf(where);
    if (indicators.isEmpty() || (indicators.size() > 1 && !by.contains(Axis.INDICATOR))) {
      throw new IllegalArgumentException("persons counted twice would be added");
    }
    if (Set.copyOf(by).size() < by.size()) {
      throw new IllegalArgumentException("an axis stands twice");
    }
  }

  /** The breakdowns that its axes belong to; the publisher crosses no two of them. */
  Set<Breakdown> breakdowns() {
    Set<Breakdown> named =
        Stream.concat(by.stream(), where.keySet().stream())
            .map(Axis::breakdown)
            .filter(breakdown -> breakdown != Breakdown.TOTAL)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Breakdown.class)));
    return named.isEmpty() ? Set.of(Breakdown.TOTAL) : named;
  }

  /** The one breakdown that answers it. */
  Breakdown breakdown() {
    Set<Breakdown> all = breakdowns();
    if (all.size() > 1) {
      throw new IllegalArgumentException(all + " are not crossed");
    }
    return all.iterator().next();
  }

  Question by(Axis... axes) {
    return by(List.of(axes));
  }

  Question by(List<Axis> axes) {
    return new Question(edition, indicators, years, axes, where);
  }
}
