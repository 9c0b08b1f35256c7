package org.amana.protection.clocks;

import java.util.Optional;
import org.amana.platform.language.Hyphened;
import org.amana.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues must know of a step of a clock.
 *
 * @param source the law that gave the day; null when somebody entered the day themselves
 * @param choice what the person decided of helping the police; null where that was not asked
 */
record ClockFacts(@Nullable Words source, @Nullable Choice choice) {

  /** The message key of the choice; empty without one. */
  public Optional<String> choiceKey() {
    return Optional.ofNullable(choice).map(made -> "clocks.choice." + Hyphened.of(made));
  }

  /** Their own decision, which nothing else depends on. */
  enum Choice {
    HELPS,
    DOES_NOT_HELP
  }
}
