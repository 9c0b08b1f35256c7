package org.amana.protection.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/**
 * A step of a task, as it was typed.
 *
 * @param thread that the page may begin
 */
record TaskForm(
    String thread, String kind, String priority, String assignee, String due, String words) {

  private static final int LONGEST_TEXT = 10_000;

  /** A day further ahead was mistyped. */
  private static final int MOST_YEARS = 2;

  static TaskForm of(Map<String, String> typed) {
    return new TaskForm(
        typed.getOrDefault("thread", ""),
        typed.getOrDefault("kind", ""),
        typed.getOrDefault("priority", ""),
        typed.getOrDefault("assignee", ""),
        typed.getOrDefault("due", "").strip(),
        typed.getOrDefault("words", "").strip());
  }

  Form shown() {
    return Form.empty()
        .with("thread", thread)
        .with("kind", kind)
        .with("priority", priority)
        .with("assignee", assignee)
        .with("due", due)
        .with("words", words);
  }

  Optional<TaskKind> chosenKind() {
    return Arrays.stream(TaskKind.values()).filter(one -> one.code().equals(kind)).findFirst();
  }

  Optional<Priority> chosenPriority() {
    return Arrays.stream(Priority.values()).filter(one -> one.code().equals(priority)).findFirst();
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(due)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The member that was chosen, of those who can be asked. */
  Optional<PersonId> chosen(List<PersonId> members) {
    return members.stream().filter(one -> one.toString().equals(assignee)).findFirst();
  }

  /** What is wrong with a task that is to be opened. */
  List<Violation> wrongOpening(LocalDate today, List<PersonId> members) {
    List<Violation> wrong = new ArrayList<>();
    if (chosenKind().isEmpty()) {
      wrong.add(new Violation("kind", "tasks.rule.kind"));
    }
    wrong.addAll(wrongWords(true));
    wrong.addAll(wrongDay(today));
    wrong.addAll(wrongAssignee(members));
    if (chosenPriority().isEmpty()) {
      wrong.add(new Violation("priority", "tasks.rule.priority"));
    }
    return wrong;
  }

  /** What is wrong with what goes on with a task. */
  List<Violation> wrongMoving(Move move, Task task, LocalDate today, List<PersonId> members) {
    List<Violation> wrong = new ArrayList<>();
    switch (move) {
      case ASSIGNED -> wrong.addAll(wrongAssignee(members));
      case SNOOZED -> wrong.addAll(wrongDay(later(task, today).plusDays(1)));
      case DONE, DROPPED -> {
        // Nothing but words.
      }
    }
    wrong.addAll(wrongWords(move.needsWords()));
    return wrong;
  }

  private static LocalDate later(Task task, LocalDate today) {
    return task.due().filter(today::isBefore).orElse(today);
  }

  private List<Violation> wrongWords(boolean isNeeded) {
    if (words.length() > LONGEST_TEXT) {
      return List.of(new Violation("words", "tasks.rule.too-long"));
    }
    return isNeeded && words.isEmpty()
        ? List.of(new Violation("words", "tasks.rule.no-words"))
        : List.of();
  }

  private List<Violation> wrongDay(LocalDate earliest) {
    Optional<LocalDate> day = day();
    if (day.isEmpty()) {
      return List.of(new Violation("due", "tasks.rule.date"));
    }
    if (day.get().isBefore(earliest)) {
      return List.of(new Violation("due", "tasks.rule.too-early"));
    }
    return day.get().isAfter(earliest.plusYears(MOST_YEARS))
        ? List.of(new Violation("due", "tasks.rule.too-late"))
        : List.of();
  }

  private List<Violation> wrongAssignee(List<PersonId> members) {
    return chosen(members).isEmpty()
        ? List.of(new Violation("assignee", "tasks.rule.assignee"))
        : List.of();
  }

  static void mustBeRight(List<Violation> found) {
    if (!found.isEmpty()) {
      throw new ProblemException(new CommonProblem.InvalidInput(found));
    }
  }
}
