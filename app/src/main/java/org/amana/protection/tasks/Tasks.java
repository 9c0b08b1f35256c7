package org.amana.protection.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.Member;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseEntry;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.cases.Removed;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.NewStep;
import org.amana.protection.chronicle.Step;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is to be done in cases: opened for a member, handed on, put off with a reason, done or
 * dropped. Each is a step of the chronicle; how a task stands is written beside it, for lists.
 */
@Component
class Tasks {

  /** In the chronicle, and in addresses. */
  static final String ROOM = "tasks";

  private static final TaskWords NONE = new TaskWords("");

  private final NeedToKnow needToKnow;
  private final ProtectedFiles files;
  private final Cases cases;
  private final Chronicle chronicle;
  private final TaskSql sql;
  private final Notices notices;
  private final Colleagues colleagues;
  private final Ids ids;
  private final Clock clock;

  Tasks(
      NeedToKnow needToKnow,
      ProtectedFiles files,
      Cases cases,
      Chronicle chronicle,
      TaskSql sql,
      Notices notices,
      Colleagues colleagues,
      Ids ids,
      Clock clock) {
    this.needToKnow = needToKnow;
    this.files = files;
    this.cases = cases;
    this.chronicle = chronicle;
    this.sql = sql;
    this.notices = notices;
    this.colleagues = colleagues;
    this.ids = ids;
    this.clock = clock;
  }

  long count(CaseId id) {
    return needToKnow.within(() -> sql.count(id));
  }

  TasksShown show(CaseId id, long offset, int most) {
    Chronicle.Opened opened = chronicle.open(id, ROOM);
    return needToKnow.within(
        () -> {
          List<Task> tasks = sql.of(id, offset, most);
          List<UUID> threads = tasks.stream().map(Task::thread).toList();
          List<Notice> told = notices.of(id, threads);
          return new TasksShown(
              opened.entry(),
              LocalDate.now(clock),
              Chronicle.may(Action.WRITE, opened.allowed()),
              tasks,
              opened.steps().stream().collect(Collectors.groupingBy(step -> step.step().thread())),
              told.stream().collect(Collectors.groupingBy(Notice::thread)),
              names(opened, tasks, told));
        });
  }

  private Map<PersonId, String> names(
      Chronicle.Opened opened, List<Task> tasks, List<Notice> told) {
    Stream<PersonId> ofSteps =
        opened.steps().stream()
            .flatMap(step -> step.facts(TaskFacts.class).stream())
            .map(facts -> new PersonId(facts.assignee()));
    Map<PersonId, String> names = new LinkedHashMap<>(opened.names());
    names.putAll(
        colleagues.namesOf(
            Stream.of(
                    ofSteps, tasks.stream().map(Task::assignee), told.stream().map(Notice::person))
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet())));
    return names;
  }

  /** A thread that a page may begin: sent twice, it begins once. */
  UUID freshThread() {
    return ids.next();
  }

  /**
   * The page of a step before it is taken.
   *
   * @param members who can be asked, by their names
   * @param after number of the last step; 0 for a task that is to be opened
   */
  record Asked(
      CaseEntry entry,
      Optional<Task> task,
      Map<PersonId, String> members,
      PersonId own,
      int after) {}

  /**
   * The case, when the one who asks may open a task.
   *
   * @throws ProblemException not found; denied
   */
  Asked ask(CaseId id) {
    return needToKnow.within(
        () -> {
          mustWrite(id);
          return new Asked(
              cases.entry(id), Optional.empty(), named(members(id)), needToKnow.viewer().id(), 0);
        });
  }

  /**
   * A task that is to go on.
   *
   * @throws ProblemException not found; denied; {@code tasks.ended}
   */
  Asked ask(CaseId id, UUID thread) {
    return needToKnow.within(
        () -> {
          mustWrite(id);
          Task task = open(id, thread);
          int after =
              (int)
                  chronicle.steps(id, ROOM).stream()
                      .filter(step -> step.thread().equals(thread))
                      .count();
          return new Asked(
              cases.entry(id),
              Optional.of(task),
              named(members(id)),
              needToKnow.viewer().id(),
              after);
        });
  }

  private void mustWrite(CaseId id) {
    var _ = needToKnow.require(Wanted.to(Action.WRITE), id.file());
  }

  private Task open(CaseId id, UUID thread) {
    Task found =
        sql.find(id, thread).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
    if (!found.isOpen()) {
      throw new ProblemException(new TaskProblem.Ended());
    }
    return found;
  }

  /** Who works on the case; the authority decides, and is asked for nothing else. */
  private List<PersonId> members(CaseId id) {
    return files.members(id.file()).stream()
        .filter(member -> member.purpose() != Purpose.IDENTIFICATION)
        .map(Member::person)
        .toList();
  }

  private Map<PersonId, String> named(List<PersonId> members) {
    Map<PersonId, String> names = colleagues.namesOf(Set.copyOf(members));
    Map<PersonId, String> named = new LinkedHashMap<>();
    members.forEach(member -> named.put(member, names.getOrDefault(member, "")));
    return named;
  }

  /**
   * Opens a task; nothing when it was opened already.
   *
   * @param thread {@link #freshThread} of the page
   * @throws ProblemException with every field that is wrong; denied; {@code custody.locked}
   */
  void open(CaseId id, UUID thread, TaskForm form) {
    needToKnow.within(
        () -> {
          mustWrite(id);
          List<PersonId> members = members(id);
          TaskForm.mustBeRight(form.wrongOpening(LocalDate.now(clock), members));
          Task task =
              new Task(
                  id,
                  thread,
                  form.chosenKind().orElseThrow(),
                  form.chosenPriority().orElseThrow(),
                  form.chosen(members).orElseThrow(),
                  form.day());
          if (sql.find(id, thread).isEmpty()) {
            Step step = step(task, 0, Move.OPENED, new TaskWords(form.words()));
            sql.add(task);
            notices.assigned(id, step, task.assignee());
          }
          return thread;
        });
  }

  /**
   * Goes on with a task.
   *
   * @param after number of the last step that the one who asks has seen
   * @throws ProblemException with every field that is wrong; {@code tasks.ended}; {@code
   *     chronicle.meanwhile}
   */
  void move(CaseId id, UUID thread, int after, Move move, TaskForm form) {
    needToKnow.within(
        () -> {
          mustWrite(id);
          Task task = open(id, thread);
          List<PersonId> members = members(id);
          TaskForm.mustBeRight(form.wrongMoving(move, task, LocalDate.now(clock), members));
          take(moved(task, move, form, members), after, move, new TaskWords(form.words()));
          return thread;
        });
  }

  private static Task moved(Task task, Move move, TaskForm form, List<PersonId> members) {
    return new Task(
        task.id(),
        task.thread(),
        task.kind(),
        task.priority(),
        move == Move.ASSIGNED ? form.chosen(members).orElseThrow() : task.assignee(),
        switch (move) {
          case ASSIGNED -> task.due();
          case SNOOZED -> form.day();
          case DONE, DROPPED -> Optional.empty();
        });
  }

  private void take(Task moved, int after, Move move, TaskWords words) {
    Step step = step(moved, after, move.code(), words);
    sql.set(moved);
    if (move == Move.ASSIGNED) {
      notices.assigned(moved.id(), step, moved.assignee());
    }
  }

  private Step step(Task task, int after, String kind, TaskWords words) {
    return chronicle.add(
        task.id(),
        new NewStep(
            task.thread(),
            after,
            ROOM,
            kind,
            LocalDate.now(clock),
            task.due(),
            Action.WRITE,
            Optional.of(task.facts()),
            words));
  }

  /** What a colleague had to do, whose case it is no more, falls to whoever took it from them. */
  @EventListener
  void hear(Removed told) {
    List<Task> left = sql.of(told.id(), told.colleague());
    Map<UUID, Long> numbers =
        left.isEmpty()
            ? Map.of()
            : chronicle.steps(told.id(), ROOM).stream()
                .collect(Collectors.groupingBy(Step::thread, Collectors.counting()));
    for (Task task : left) {
      Task own =
          new Task(
              task.id(),
              task.thread(),
              task.kind(),
              task.priority(),
              needToKnow.viewer().id(),
              task.due());
      take(own, numbers.getOrDefault(task.thread(), 0L).intValue(), Move.ASSIGNED, NONE);
    }
  }
}
