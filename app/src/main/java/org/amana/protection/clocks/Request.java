package org.amana.protection.clocks;

import org.amana.platform.language.Hyphened;

/** What an authority may ask for, and never while somebody recovers and reflects. */
enum Request {
  /** That the person leaves the country. */
  REMOVAL,
  /** That the person gives evidence. */
  WITNESS;

  /** As the chronicle calls the step, by how it is answered. */
  String answered(boolean isRefused) {
    return Hyphened.of(this) + (isRefused ? "-refused" : "-received");
  }

  public String key() {
    return "clocks.request." + Hyphened.of(this);
  }
}
