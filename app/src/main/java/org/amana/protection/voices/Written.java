package org.amana.protection.voices;

/** What somebody wrote, on its way into a cipher and out of it. */
record Written(String text) {

  /** Hides it. */
  @Override
  public String toString() {
    return "Written[…]";
  }
}
