package org.amana.protection.voices;

import java.util.Optional;
import java.util.UUID;

/**
 * A comment, as far as it may be seen.
 *
 * @param month in which it came, such as {@code 2026-07}: the day was never kept
 * @param about code of what it is about
 * @param words as they were published; empty before that
 * @param isParaphrase whether those are other words than the writer's
 * @param answer what changed because of it
 */
record Voice(
    UUID id,
    String month,
    String about,
    State state,
    Optional<String> words,
    boolean isParaphrase,
    Optional<String> answer) {

  /** Hides the words. */
  @Override
  public String toString() {
    return "Voice[" + state + "]";
  }
}
