package org.amana.platform.world;

import java.util.Optional;

/**
 * A State, territory or other participant.
 *
 * @param alpha2 the ISO 3166-1 code of two letters; see own-codes.csv for the three without one
 * @param alpha3 the ISO 3166-1 code of three letters, by which the house refers to the place
 * @param m49 the numeric code of the UN Statistics Division; 0 where it gives none
 * @param region one of the five regions of M49; the world where M49 names none (Antarctica)
 * @param subregion the part of it, on the level at which UNODC publishes: Sub-Saharan Africa,
 *     Western Asia; the region itself where M49 names none
 * @param group of a Member State
 */
public record Place(
    String alpha2,
    String alpha3,
    int m49,
    PlaceKind kind,
    Region region,
    Region subregion,
    Optional<RegionalGroup> group) {

  public boolean isState() {
    return kind == PlaceKind.MEMBER_STATE || kind == PlaceKind.OBSERVER_STATE;
  }
}
