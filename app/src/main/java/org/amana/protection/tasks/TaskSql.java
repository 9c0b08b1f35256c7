package org.amana.protection.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.language.Hyphened;
import org.amana.protection.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks as they stand. Policies hide every row that the one who asks may not see. */
@Component
class TaskSql {

  private static final String TASK =
      "select t.record, t.thread, t.kind, t.priority, t.assignee, t.due_on from tasks.task t ";

  private static final String FIRST =
      "array_position(array['urgent', 'normal', 'low'], t.priority), t.thread ";

  private final JdbcClient database;

  TaskSql(JdbcClient database) {
    this.database = database;
  }

  /** Those of a case: what is open first, the soonest before the others. */
  List<Task> of(CaseId id, long offset, int most) {
    return database
        .sql(
            TASK
                + "where t.record = :record order by t.due_on nulls last, "
                + FIRST
                + "offset :offset limit :most")
        .param("record", id.value())
        .param("offset", offset)
        .param("most", most)
        .query(TaskSql::task)
        .list();
  }

  long count(CaseId id) {
    return database
        .sql("select count(*) from tasks.task where record = :record")
        .param("record", id.value())
        .query(Long.class)
        .single();
  }

  Optional<Task> find(CaseId id, UUID thread) {
    return database
        .sql(TASK + "where t.record = :record and t.thread = :thread")
        .param("record", id.value())
        .param("thread", thread)
        .query(TaskSql::task)
        .optional();
  }

  /** Those of a case that somebody has to do. */
  List<Task> of(CaseId id, PersonId assignee) {
    return database
        .sql(
            TASK
                + "where t.record = :record and t.assignee = :assignee and t.due_on is not null"
                + " order by t.due_on, t.thread")
        .param("record", id.value())
        .param("assignee", assignee.value())
        .query(TaskSql::task)
        .list();
  }

  /** What somebody has to do until that day, the soonest first. */
  List<Task> of(PersonId assignee, LocalDate until, int most) {
    return database
        .sql(
            TASK
                + "where t.assignee = :assignee and t.due_on <= :until order by t.due_on, "
                + FIRST
                + "limit :most")
        .param("assignee", assignee.value())
        .param("until", until)
        .param("most", most)
        .query(TaskSql::task)
        .list();
  }

  long count(PersonId assignee, LocalDate until) {
    return database
        .sql("select count(*) from tasks.task where assignee = :assignee and due_on <= :until")
        .param("assignee", assignee.value())
        .param("until", until)
        .query(Long.class)
        .single();
  }

  /** Those of several cases, by their threads. */
  List<Task> ofThreads(Collection<UUID> threads) {
    return database
        .sql(TASK + "where t.thread = any (:threads)")
        .param("threads", threads.toArray(UUID[]::new))
        .query(TaskSql::task)
        .list();
  }

  void add(Task task) {
    database
        .sql(
            """
            insert into tasks.task (record, thread, kind, priority, assignee, due_on)
            values (:record, :thread, :kind, :priority, :assignee, :due::date)
            """)
        .param("record", task.id().value())
        .param("thread", task.thread())
        .param("kind", task.kind().code())
        .param("priority", task.priority().code())
        .param("assignee", task.assignee().value())
        .param("due", task.due().orElse(null))
        .update();
  }

  void set(Task task) {
    database
        .sql(
            """
            update tasks.task set assignee = :assignee, due_on = :due::date
            where record = :record and thread = :thread
            """)
        .param("record", task.id().value())
        .param("thread", task.thread())
        .param("assignee", task.assignee().value())
        .param("due", task.due().orElse(null))
        .update();
  }

  void erase(CaseId id) {
    database
        .sql("delete from tasks.task where record = :record")
        .param("record", id.value())
        .update();
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        new CaseId(row.getObject("record", UUID.class)),
        row.getObject("thread", UUID.class),
        Hyphened.constant(TaskKind.class, row.getString("kind")),
        Hyphened.constant(Priority.class, row.getString("priority")),
        new PersonId(row.getObject("assignee", UUID.class)),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
  }
}
