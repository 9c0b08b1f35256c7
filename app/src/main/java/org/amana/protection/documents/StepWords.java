package org.amana.protection.documents;

/** What was written to a step of a document; may be empty. What is about it goes with it. */
record StepWords(String reasons) {

  /** Hides everything. */
  @Override
  public String toString() {
    return "StepWords[…]";
  }
}
