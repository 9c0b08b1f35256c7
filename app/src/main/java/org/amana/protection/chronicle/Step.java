package org.amana.protection.chronicle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.Subject;
import org.amana.platform.audit.Written;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.vault.Place;

/**
 * One step, as far as it is of the work: what was done and when, without why.
 *
 * @param thread steps that belong together, such as those of one period
 * @param number in its thread, from 1, without a gap
 * @param room that says what it means, and {@code kind} is what it did there, such as {@code
 *     identification} and {@code confirm}
 * @param on the day it happened, which may be before it was entered
 * @param due the day by which the thread wants its next step; empty when nothing is due
 * @param needs what whoever entered it had to be allowed to do with the case
 * @param version counts how often its words were put under a new key, from 1
 */
public record Step(
    UUID id,
    UUID thread,
    int number,
    String room,
    String kind,
    LocalDate on,
    Optional<LocalDate> due,
    Action needs,
    PersonId by,
    Instant madeAt,
    long version) {

  /** Its words, as the log calls the row. */
  static final String ROW = "chronicle.words";

  /** As the log has it. */
  String action() {
    return room + "." + kind;
  }

  /** The message key of what was done. */
  public String key() {
    return "oversight.action." + action();
  }

  Place facts() {
    return new Place("chronicle.facts", "sealed", id);
  }

  Place words() {
    return new Place(ROW, "sealed", id);
  }

  /**
   * As the log has it: with a digest of the words together with what stands open, so that neither
   * is changed unseen. {@link StepSql#tellEach} says the same in the words of the database.
   */
  Written written(byte[] words) {
    byte[] open =
        String.join(
                " ",
                room,
                kind,
                thread.toString(),
                Integer.toString(number),
                on.toString(),
                due.map(LocalDate::toString).orElse("-"),
                Hyphened.of(needs),
                by.toString())
            .getBytes(StandardCharsets.UTF_8);
    byte[] both = ByteBuffer.allocate(words.length + open.length).put(words).put(open).array();
    return new Written(new Subject(ROW, id), version, Optional.of(Written.digest(both)));
  }

  Written gone() {
    return new Written(new Subject(ROW, id), version + 1, Optional.empty());
  }

  Step nextVersion() {
    return new Step(id, thread, number, room, kind, on, due, needs, by, madeAt, version + 1);
  }
}
