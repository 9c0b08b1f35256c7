package org.amana.protection.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.protection.chronicle.Step;

/** Steps of one thread, as they are put down without a database. */
final class Steps {

  private final List<Step> steps = new ArrayList<>();
  private final UUID thread;

  Steps(UUID thread) {
    this.thread = thread;
  }

  Steps add(Move move, PersonId by, LocalDate on) {
    return add(move, by, on, move.by().iterator().next());
  }

  Steps add(Move move, PersonId by, LocalDate on, Action needs) {
    int number = steps.size() + 1;
    steps.add(
        new Step(
            new UUID(thread.getMostSignificantBits(), number),
            thread,
            number,
            Consents.ROOM,
            move.code(),
            on,
            Optional.empty(),
            needs,
            by,
            Instant.EPOCH,
            1));
    return this;
  }

  List<Step> all() {
    return List.copyOf(steps);
  }

  /** The one consent or duty that they make. */
  Course course() {
    return Course.of(steps).getFirst();
  }
}
