package org.amana.platform.jobs;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of claims, in the form that db-scheduler reads: a row for each job that is to be done,
 * marked as picked while a process works on it and says so by its heartbeat.
 */
@Component
class ClaimSql {

  /** The name of the one task; its instances are the jobs. */
  static final String TASK = "job";

  private final JdbcClient database;

  ClaimSql(JdbcClient database) {
    this.database = database;
  }

  /** Puts the job up for the next serving process that is free. */
  void offer(JobId id, Instant now) {
    database
        .sql(
            """
            insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            values (:task, :job, :now, false, 1)
            """)
        .param("task", TASK)
        .param("job", id.toString())
        .param("now", JobSql.at(now))
        .update();
  }

  /** Claims a new job for this process; when it dies, a serving process takes the job over. */
  void claim(JobId id, String owner, Instant now) {
    database
        .sql(
            """
            insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked,
              picked_by, last_heartbeat, version)
            values (:task, :job, :now, true, :owner, :now, 1)
            """)
        .param("task", TASK)
        .param("job", id.toString())
        .param("owner", owner)
        .param("now", JobSql.at(now))
        .update();
  }

  /** Says that this process still works on what it has claimed. */
  void beat(JobId id, String owner, Instant now) {
    database
        .sql(
            """
            update jobs.scheduled_tasks set last_heartbeat = :now
            where task_name = :task and task_instance = :job and picked and picked_by = :owner
            """)
        .param("task", TASK)
        .param("job", id.toString())
        .param("owner", owner)
        .param("now", JobSql.at(now))
        .update();
  }

  /** Lets go of a job that this process has ended. */
  void release(JobId id, String owner) {
    database
        .sql(
            """
            delete from jobs.scheduled_tasks
            where task_name = :task and task_instance = :job and picked_by = :owner
            """)
        .param("task", TASK)
        .param("job", id.toString())
        .param("owner", owner)
        .update();
  }
}
