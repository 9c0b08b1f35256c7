package org.amana.protection.chronicle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.needtoknow.Action;

/**
 * A step that is to be taken.
 *
 * @param after number of the step before in its thread, as whoever takes it has seen it; 0 when the
 *     step begins the thread
 * @param due the day by which the thread wants its next step
 * @param needs {@link Action#WRITE} or {@link Action#DECIDE}
 * @param facts what colleagues must know, without whose it is; a record
 * @param words what opens with the key of a member alone; a record
 */
public record NewStep(
    UUID thread,
    int after,
    String room,
    String kind,
    LocalDate on,
    Optional<LocalDate> due,
    Action needs,
    Optional<? extends Record> facts,
    Record words) {

  /** Without what is in it. */
  @Override
  public String toString() {
    return "NewStep[" + room + "." + kind + "]";
  }
}
