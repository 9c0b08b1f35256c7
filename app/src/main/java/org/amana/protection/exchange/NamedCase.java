package org.amana.protection.exchange;

/**
 * A case as it leaves.
 *
 * @param id by which its receiver knows it again
 */
record NamedCase(String id, StandardCase standard) {

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "NamedCase[…]";
  }
}
