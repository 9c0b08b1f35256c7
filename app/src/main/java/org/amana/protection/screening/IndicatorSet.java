package org.amana.protection.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Words;

/**
 * A list of indicators, as a file of this release has it. What changes in it gets a new version.
 *
 * @param code in addresses
 * @param source the publication that it follows
 * @param isVerified whether somebody has held it against that publication
 * @param words its name
 * @param profiles of whom it can be filled in; weights differ from one to the other
 */
record IndicatorSet(
    String code,
    int version,
    String source,
    boolean isVerified,
    Rule rule,
    Words words,
    List<Profile> profiles,
    List<Dimension> dimensions) {

  /** How answers add up. */
  enum Rule {
    /** By dimension, as {@link Ground} says. */
    WEIGHTS,
    /** Any single one is a reason to look closer. */
    ANY
  }

  IndicatorSet {
    profiles = List.copyOf(profiles);
    dimensions = List.copyOf(dimensions);
  }

  /** Of whom a list is filled in. */
  record Profile(String code, Words words) {}

  /** Indicators that belong together. */
  record Dimension(String code, Words words, List<Indicator> indicators) {
    Dimension {
      indicators = List.copyOf(indicators);
    }

    /** Those that count for the profile. */
    public List<Indicator> of(Profile profile) {
      return indicators.stream()
          .filter(indicator -> indicator.weights().containsKey(profile.code()))
          .toList();
    }
  }

  /**
   * A sign.
   *
   * @param weights by the code of the profile; for others it does not count
   */
  record Indicator(String code, Map<String, Weight> weights, Words words) {
    Indicator {
      weights = Map.copyOf(weights);
    }

    Optional<Weight> weight(Profile profile) {
      return Optional.ofNullable(weights.get(profile.code()));
    }
  }

  Optional<Profile> profile(String wanted) {
    return profiles.stream().filter(profile -> profile.code().equals(wanted)).findFirst();
  }

  public long size() {
    return indicators().count();
  }

  Stream<Indicator> indicators() {
    return dimensions.stream().map(Dimension::indicators).flatMap(List::stream);
  }
}
