package org.amana.protection.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Somewhere on the globe, to a tenth of a degree: eleven kilometres from north to south. Whatever
 * is finer is dropped before anything is kept or compared, so that nobody finds a house by it.
 */
public record Point(BigDecimal latitude, BigDecimal longitude) {

  private static final BigDecimal POLE = BigDecimal.valueOf(90);
  private static final BigDecimal HALF_WAY_ROUND = BigDecimal.valueOf(180);

  public Point {
    latitude = latitude.setScale(1, RoundingMode.HALF_EVEN);
    longitude = longitude.setScale(1, RoundingMode.HALF_EVEN);
    if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(HALF_WAY_ROUND) > 0) {
      throw new IllegalArgumentException("no place on the globe");
    }
  }
}
