package org.amana.protection.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.springframework.stereotype.Component;

/** Who has to do what, over all cases near the one who asks. */
@Component
public final class Assignments {

  private final NeedToKnow needToKnow;
  private final Cases cases;
  private final TaskSql sql;
  private final Colleagues colleagues;

  Assignments(NeedToKnow needToKnow, Cases cases, TaskSql sql, Colleagues colleagues) {
    this.needToKnow = needToKnow;
    this.cases = cases;
    this.sql = sql;
    this.colleagues = colleagues;
  }

  /** A task with the reference of its case. */
  public record Mine(CaseEntry entry, Task task) {}

  /** What the one who asks has to do until that day, the soonest first. */
  public List<Mine> mine(LocalDate until, int most) {
    return needToKnow.within(
        () -> {
          List<Task> found = sql.of(needToKnow.viewer().id(), until, most);
          Map<CaseId, CaseEntry> entries =
              cases.entries(found.stream().map(Task::id).distinct().toList());
          return found.stream()
              .flatMap(
                  task ->
                      Optional.ofNullable(entries.get(task.id())).stream()
                          .map(entry -> new Mine(entry, task)))
              .toList();
        });
  }

  public long countMine(LocalDate until) {
    return needToKnow.within(() -> sql.count(needToKnow.viewer().id(), until));
  }

  /** Tasks by their threads, without those that the one who asks may not know of. */
  Map<UUID, Task> ofThreads(Collection<UUID> threads) {
    return needToKnow.within(
        () ->
            sql.ofThreads(threads).stream()
                .collect(
                    Collectors.toUnmodifiableMap(
                        Task::thread, Function.identity(), (one, _) -> one)));
  }

  Map<PersonId, String> names(Collection<Task> tasks) {
    return colleagues.namesOf(
        tasks.stream().map(Task::assignee).collect(Collectors.toUnmodifiableSet()));
  }
}
