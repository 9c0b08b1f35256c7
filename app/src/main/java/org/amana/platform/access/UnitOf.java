package org.amana.platform.access;

/** A unit, with the name of its organisation. */
record UnitOf(Unit unit, String organisation) {

  /** How it is told from a unit of another organisation that has the same name. */
  String label() {
    return organisation + " · " + unit.name();
  }
}
