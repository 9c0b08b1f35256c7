package org.amana.protection.tasks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.protection.cases.CaseId;

/**
 * A task as it stands, of the work alone: what lists ask for. How it came to stand so is in the
 * chronicle.
 *
 * @param thread its steps in the chronicle
 * @param due empty when it was done or dropped
 */
public record Task(
    CaseId id,
    UUID thread,
    TaskKind kind,
    Priority priority,
    PersonId assignee,
    Optional<LocalDate> due) {

  public boolean isOpen() {
    return due.isPresent();
  }

  TaskFacts facts() {
    return new TaskFacts(kind, priority, assignee.value());
  }
}
