package org.amana.protection.identification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.Subject;
import org.amana.platform.audit.Written;
import org.amana.platform.vault.Place;

/**
 * A step that was taken.
 *
 * @param number from 1, without a gap
 * @param on the day of the decision, which may be before it was entered
 * @param by who entered it
 * @param version counts how often its reasons were put under a new key, from 1
 */
record Decision(
    UUID id, int number, Step step, LocalDate on, PersonId by, Instant madeAt, long version) {

  /** Its reasons, as the log calls the row. */
  static final String ROW = "identification.reasons";

  /** The status that a person has by these steps; empty before the first. */
  static Optional<Status> status(List<Decision> decisions) {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast().step().to());
  }

  Place findings() {
    return new Place("identification.findings", "sealed", id);
  }

  Place reasons() {
    return new Place(ROW, "sealed", id);
  }

  Written written(Optional<String> digest) {
    return new Written(new Subject(ROW, id), version, digest);
  }

  Decision nextVersion() {
    return new Decision(id, number, step, on, by, madeAt, version + 1);
  }
}
