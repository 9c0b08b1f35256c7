package org.amana.protection.overview;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * How many of an area are registered, as somebody has published it.
 *
 * @param percent with two decimals
 * @param counted what the rate was counted from; empty where only the rate is known
 * @param source who has published it
 */
record Coverage(
    String area,
    Registration registration,
    int year,
    BigDecimal percent,
    Optional<Counted> counted,
    String source) {

  /** So many of so many. */
  record Counted(long registered, long population) {}

  /**
   * What it is of: the latest of the same counts.
   *
   * @param area in small letters, as the table compares areas
   */
  record Key(String area, Registration registration, int year) {}

  Key key() {
    return new Key(area.toLowerCase(Locale.ROOT), registration, year);
  }
}
