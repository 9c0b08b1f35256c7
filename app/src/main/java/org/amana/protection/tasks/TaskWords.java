package org.amana.protection.tasks;

/** What was written to a step of a task: it opens with the key of a member alone. */
record TaskWords(String words) {

  /** Hides everything. */
  @Override
  public String toString() {
    return "TaskWords[…]";
  }
}
