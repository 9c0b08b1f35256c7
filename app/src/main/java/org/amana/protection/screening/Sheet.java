package org.amana.protection.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list that was filled in, of one person. It says what the answers add up to and why, and leaves
 * every decision to people.
 *
 * @param answers by the code of the indicator; what is not there is unknown
 */
record Sheet(IndicatorSet set, IndicatorSet.Profile profile, Map<String, Answer> answers) {

  Sheet {
    answers = Map.copyOf(answers);
  }

  /**
   * What the answers to the indicators of a dimension add up to.
   *
   * @param ground why it is positive; empty when it is not, or when the list has no such rule
   * @param seen those answered with yes
   * @param unknown how many were not answered
   * @param isOpen whether it is not positive and still could be, by what is unknown
   */
  record Finding(
      IndicatorSet.Dimension dimension,
      Optional<Ground> ground,
      List<IndicatorSet.Indicator> seen,
      long unknown,
      boolean isOpen) {}

  public Answer answer(IndicatorSet.Indicator indicator) {
    return answers.getOrDefault(indicator.code(), Answer.UNKNOWN);
  }

  public List<Finding> findings() {
    return set.dimensions().stream().map(this::finding).toList();
  }

  private Finding finding(IndicatorSet.Dimension dimension) {
    List<IndicatorSet.Indicator> all = dimension.of(profile);
    List<IndicatorSet.Indicator> seen =
        all.stream().filter(indicator -> answer(indicator) == Answer.YES).toList();
    List<IndicatorSet.Indicator> perhaps =
        all.stream().filter(indicator -> answer(indicator) != Answer.NO).toList();
    Optional<Ground> ground = ground(seen);
    return new Finding(
        dimension,
        ground,
        seen,
        perhaps.size() - seen.size(),
        ground.isEmpty() && ground(perhaps).isPresent());
  }

  private Optional<Ground> ground(List<IndicatorSet.Indicator> indicators) {
    return set.rule() == IndicatorSet.Rule.WEIGHTS
        ? Ground.of(
            count(indicators, Weight.STRONG),
            count(indicators, Weight.MEDIUM),
            count(indicators, Weight.WEAK))
        : Optional.empty();
  }

  private long count(List<IndicatorSet.Indicator> indicators, Weight weight) {
    return indicators.stream()
        .filter(indicator -> indicator.weight(profile).filter(weight::equals).isPresent())
        .count();
  }

  /** How many dimensions are positive. */
  public long positive() {
    return findings().stream().filter(finding -> finding.ground().isPresent()).count();
  }

  /** How many indicators were seen. */
  public long seen() {
    return findings().stream().mapToLong(finding -> finding.seen().size()).sum();
  }
}
