package org.amana.protection.screening;

import java.util.Optional;
import org.amana.platform.language.Hyphened;

/**
 * Why a dimension is positive: the rule by which the ILO's operational indicators are combined (ILO
 * and European Commission, Operational indicators of trafficking in human beings, 2009).
 */
enum Ground {
  TWO_STRONG,
  ONE_STRONG_AND_ANOTHER,
  THREE_MEDIUM,
  TWO_MEDIUM_AND_ONE_WEAK;

  /** The first that these numbers of indicators give; empty when the dimension is not positive. */
  static Optional<Ground> of(long strong, long medium, long weak) {
    if (strong >= 2) {
      return Optional.of(TWO_STRONG);
    }
    if (strong == 1 && medium + weak >= 1) {
      return Optional.of(ONE_STRONG_AND_ANOTHER);
    }
    if (medium >= 3) {
      return Optional.of(THREE_MEDIUM);
    }
    if (medium == 2 && weak >= 1) {
      return Optional.of(TWO_MEDIUM_AND_ONE_WEAK);
    }
    return Optional.empty();
  }

  public String key() {
    return "screening.ground." + Hyphened.of(this);
  }
}
