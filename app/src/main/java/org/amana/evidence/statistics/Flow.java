package org.amana.evidence.statistics;

import org.amana.platform.language.Hyphened;

/** How the citizenship of a person and the place where authorities met them lie to each other. */
public enum Flow {
  /** Citizens of the State itself. */
  DOMESTIC,
  /** Citizens of another State of the same subregion. */
  WITHIN_SUBREGION,
  /** Citizens of another subregion of the same region. */
  WITHIN_REGION,
  /** Citizens of another region. */
  BETWEEN_REGIONS,
  /** The citizenship names no single State. */
  UNKNOWN,
  /** A total that a State wrote among its parts; it stands beside them and is never added. */
  TOTAL;

  /** The stable name in addresses and the API. */
  public String code() {
    return Hyphened.of(this);
  }
}
