package org.amana.protection.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.chronicle.OpenStep;

/**
 * What the page of a case shows.
 *
 * @param steps of each thread, the first of them first
 * @param told who was told of each thread, the latest first
 */
record TasksShown(
    CaseEntry entry,
    LocalDate today,
    boolean mayChange,
    List<Task> tasks,
    Map<UUID, List<OpenStep>> steps,
    Map<UUID, List<Notice>> told,
    Map<PersonId, String> names) {

  public List<OpenStep> steps(Task task) {
    return steps.getOrDefault(task.thread(), List.of());
  }

  public List<Notice> told(Task task) {
    return told.getOrDefault(task.thread(), List.of());
  }

  public Optional<String> words(OpenStep step) {
    return step.words(TaskWords.class).map(TaskWords::words).filter(words -> !words.isEmpty());
  }

  /** Whose it was from a step on; empty when that is not for the one who asks. */
  public Optional<PersonId> assignee(OpenStep step) {
    return step.facts(TaskFacts.class).map(facts -> new PersonId(facts.assignee()));
  }

  public boolean isLate(Task task) {
    return task.due().filter(today::isAfter).isPresent();
  }
}
