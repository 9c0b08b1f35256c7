package org.amana.protection.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.Person;
import org.amana.platform.access.PersonId;
import org.amana.platform.access.Role;
import org.amana.platform.access.Unit;
import org.amana.platform.needtoknow.FileId;
import org.amana.platform.needtoknow.Roster;
import org.amana.platform.needtoknow.Rosters;
import org.amana.protection.chronicle.Agenda;
import org.amana.protection.chronicle.Agenda.Anywhere;
import org.amana.protection.chronicle.Step;
import org.amana.protection.clocks.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people in time of whatever step wants another, and their supervisors when the day passed
 * and nothing was done. Each portion is a transaction of its own, and what was told is not told
 * again: a turn that was killed is simply begun anew.
 */
@Component
class Reminders {

  private static final int PORTION = 500;

  private final Agenda agenda;
  private final TaskSql tasks;
  private final NoticeSql sql;
  private final Notices notices;
  private final Rosters rosters;
  private final Colleagues colleagues;
  private final WorkingDays working;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      Agenda agenda,
      TaskSql tasks,
      NoticeSql sql,
      Notices notices,
      Rosters rosters,
      Colleagues colleagues,
      WorkingDays working,
      TransactionTemplate transaction,
      Clock clock) {
    this.agenda = agenda;
    this.tasks = tasks;
    this.sql = sql;
    this.notices = notices;
    this.rosters = rosters;
    this.colleagues = colleagues;
    this.working = working;
    this.transaction = transaction;
    this.clock = clock;
  }

  void turn() {
    turn(LocalDate.now(clock), PORTION);
  }

  /** Everything that is to be told on that day, so many steps at a time. */
  void turn(LocalDate today, int portion) {
    Map<UUID, Set<PersonId>> supervisors = supervisors();
    LocalDate until = today.plusDays(Reminding.furthest());
    Optional<Step> after = Optional.empty();
    List<Anywhere> found;
    do {
      found = agenda.dueAnywhere(until, after, portion);
      if (!found.isEmpty()) {
        tell(found, today, supervisors);
        after = Optional.of(found.getLast().step());
      }
    } while (found.size() == portion);
    atWork(sql::eraseOrphans);
  }

  private Map<UUID, Set<PersonId>> supervisors() {
    return colleagues.holding(Role.SUPERVISOR).stream()
        .filter(person -> person.unit().isPresent())
        .collect(
            Collectors.groupingBy(
                person -> person.unit().map(Unit::id).orElseThrow(),
                Collectors.mapping(Person::id, Collectors.toSet())));
  }

  private void atWork(Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          sql.keeping(true);
          work.run();
          sql.keeping(false);
        });
  }

  private void tell(List<Anywhere> portion, LocalDate today, Map<UUID, Set<PersonId>> supervisors) {
    Map<FileId, Roster> found =
        rosters.of(portion.stream().map(of -> of.id().file()).collect(Collectors.toSet()));
    atWork(
        () -> {
          Map<UUID, Task> known =
              tasks.ofThreads(portion.stream().map(of -> of.step().thread()).toList()).stream()
                  .collect(Collectors.toMap(Task::thread, Function.identity(), (one, _) -> one));
          sql.add(
              portion.stream()
                  .flatMap(
                      of ->
                          Optional.ofNullable(found.get(of.id().file())).stream()
                              .map(roster -> new Matter(of, task(of, known), roster)))
                  .flatMap(matter -> told(matter, today, supervisors).stream())
                  .toList());
        });
  }

  private static Optional<Task> task(Anywhere of, Map<UUID, Task> known) {
    return Optional.ofNullable(known.get(of.step().thread()))
        .filter(task -> task.id().equals(of.id()));
  }

  /** A step that wants another, with whom it concerns. */
  private record Matter(Anywhere of, Optional<Task> task, Roster roster) {

    Step step() {
      return of.step();
    }

    LocalDate due() {
      return step().due().orElseThrow();
    }

    Reminding reminding() {
      return task.map(Task::kind).map(TaskKind::reminding).orElse(Reminding.USUAL);
    }

    /** Whose task it is; otherwise who leads the case, and who entered the step. */
    Set<PersonId> people() {
      if (task.isPresent()) {
        return Set.of(task.get().assignee());
      }
      Set<PersonId> people = new HashSet<>(roster.leads());
      if (roster.members().contains(step().by())) {
        people.add(step().by());
      }
      return people;
    }
  }

  private List<Notice> told(Matter matter, LocalDate today, Map<UUID, Set<PersonId>> supervisors) {
    if (!matter.due().isBefore(today)) {
      LocalDate entered = LocalDate.ofInstant(matter.step().madeAt(), clock.getZone());
      return matter.reminding().before(matter.due(), entered, today).stream()
          .flatMap(kind -> fresh(matter, matter.people(), kind).stream())
          .toList();
    }
    List<Notice> told = new ArrayList<>(fresh(matter, matter.people(), NoticeKind.OVERDUE));
    if (!matter.due().isAfter(working.before(today, matter.reminding().patience()))) {
      told.addAll(
          fresh(
              matter,
              matter.roster().unit().map(supervisors::get).orElse(Set.of()),
              NoticeKind.ESCALATED));
    }
    return told;
  }

  private List<Notice> fresh(Matter matter, Collection<PersonId> people, NoticeKind kind) {
    return people.stream()
        .map(person -> notices.fresh(matter.of().id(), matter.step(), person, kind))
        .toList();
  }
}
