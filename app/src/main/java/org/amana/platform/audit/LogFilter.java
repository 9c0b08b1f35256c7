package org.amana.platform.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries to list; whatever is empty does not matter.
 *
 * @param from included
 * @param until not included
 * @param actor the id of a person
 * @param kind of the subject, such as {@code case}
 */
public record LogFilter(
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<UUID> actor,
    Optional<String> action,
    Optional<Subject> subject,
    Optional<String> kind,
    Optional<String> purpose) {

  public static LogFilter everything() {
    return new LogFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What was done with one file: what the person concerned may ask for. */
  public static LogFilter about(Subject subject) {
    return new LogFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(subject),
        Optional.empty(),
        Optional.empty());
  }
}
