package org.amana.protection.chronicle;

import java.util.Optional;
import org.amana.platform.vault.Plaintext;

/** A step as far as the one who opened it has to know. */
public final class OpenStep {

  private final Step step;
  private final Optional<byte[]> facts;
  private final Optional<byte[]> words;

  OpenStep(Step step, Optional<byte[]> facts, Optional<byte[]> words) {
    this.step = step;
    this.facts = facts;
    this.words = words;
  }

  public Step step() {
    return step;
  }

  /** Its facts; empty when it has none, or they are not for the one who asks. */
  public <T extends Record> Optional<T> facts(Class<T> type) {
    return facts.map(bytes -> Plaintext.read(bytes, type));
  }

  /** Its words; empty when they are not for the one who asks. */
  public <T extends Record> Optional<T> words(Class<T> type) {
    return words.map(bytes -> Plaintext.read(bytes, type));
  }
}
