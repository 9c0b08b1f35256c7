package org.amana.platform.world;

import org.amana.platform.language.Hyphened;

/** The five groups in which Member States are elected to the bodies of the United Nations. */
public enum RegionalGroup {
  AFRICAN,
  ASIA_PACIFIC,
  EASTERN_EUROPEAN,
  LATIN_AMERICAN_AND_CARIBBEAN,
  WESTERN_EUROPEAN_AND_OTHERS;

  /** The message key of the group's name. */
  public String key() {
    return "world.group." + Hyphened.of(this);
  }
}
