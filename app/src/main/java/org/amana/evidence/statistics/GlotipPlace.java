package org.amana.evidence.statistics;

/** A place as the publisher names it. An empty code means that the publisher gives none. */
record GlotipPlace(String iso3, String label, String region, String subregion) {

  int faults() {
    int broken = GlotipValues.faultsOfText(label + region + subregion);
    return iso3.isEmpty() ? broken | Fault.NO_ISO_CODE.bit() : broken;
  }
}
