package org.amana.protection.screening;

/** How much an indicator says, by its list. */
enum Weight {
  STRONG,
  MEDIUM,
  WEAK
}
