package org.amana.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.jobs.Job.State;
import org.amana.platform.jobs.Job.Step;
import org.amana.platform.jobs.Job.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs. */
@Component
class JobSql {

  private static final String COLUMNS =
      """
      id, kind, parameters, started_by, state, cancel_requested, done, total, message_key,
      message_arguments, created_at, started_at, ended_at, problem, result, result_page
      """;

  private final JdbcClient database;

  JobSql(JdbcClient database) {
    this.database = database;
  }

  /**
   * A job that was begun: its number of attempts tells it from an owner that was taken for dead.
   */
  record Begun(int attempt, String kind, String parameters) {}

  /** What a running job learns when it writes down how far it is. */
  enum Word {
    GO_ON,
    CANCEL,
    TAKEN_OVER
  }

  void add(JobId id, String kind, String parameters, String startedBy, Instant now) {
    database
        .sql(
            """
            insert into jobs.job (id, kind, parameters, started_by, state, attempt, cancel_requested,
              done, total, message_key, message_arguments, created_at)
            values (:id, :kind, :parameters::jsonb, :startedBy, 'waiting', 0, false, 0, 0, '', '[]', :now)
            """)
        .param("id", id.value())
        .param("kind", kind)
        .param("parameters", parameters)
        .param("startedBy", startedBy)
        .param("now", at(now))
        .update();
  }

  /** Marks the job as running; empty when it is to be run no more. */
  Optional<Begun> begin(JobId id, Instant now) {
    return database
        .sql(
            """
            update jobs.job
            set state = 'running', attempt = attempt + 1, started_at = :now, done = 0, total = 0,
              message_key = '', message_arguments = '[]'
            where id = :id and state in ('waiting', 'running') and not cancel_requested
            returning attempt, kind, parameters
            """)
        .param("id", id.value())
        .param("now", at(now))
        .query(
            (row, _) ->
                new Begun(
                    row.getInt("attempt"), row.getString("kind"), row.getString("parameters")))
        .optional();
  }

  Word write(JobId id, int attempt, Step step) {
    return database
        .sql(
            """
            update jobs.job
            set done = :done, total = :total, message_key = :key, message_arguments = :arguments::jsonb
            where id = :id and attempt = :attempt and state = 'running'
            returning cancel_requested
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .param("done", step.done())
        .param("total", step.total())
        .param("key", step.key())
        .param("arguments", JobJson.write(step.arguments()))
        .query((row, _) -> row.getBoolean("cancel_requested") ? Word.CANCEL : Word.GO_ON)
        .optional()
        .orElse(Word.TAKEN_OVER);
  }

  void end(JobId id, int attempt, Ending ending, Instant now) {
    JobResult result = ending instanceof Ending.Done done ? done.result() : null;
    database
        .sql(
            """
            update jobs.job
            set state = :state, ended_at = :now, result = :result::jsonb, result_page = :page,
              problem = :problem::jsonb
            where id = :id and attempt = :attempt and state = 'running'
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .param("state", name(stateAfter(ending)))
        .param("now", at(now))
        .param("result", result == null ? null : result.json())
        .param("page", result == null ? null : result.page())
        .param(
            "problem",
            ending instanceof Ending.Failed failed ? JobJson.write(failed.problem()) : null)
        .update();
  }

  /** Asks a running job to end; one that nobody has begun ends at once. */
  void requestCancel(JobId id, Instant now) {
    database
        .sql(
            """
            update jobs.job
            set cancel_requested = true,
              state = case state when 'waiting' then 'cancelled' else state end,
              ended_at = case state when 'waiting' then :now::timestamptz end
            where id = :id and state in ('waiting', 'running')
            """)
        .param("id", id.value())
        .param("now", at(now))
        .update();
  }

  /** Ends a job whose end was asked for while its process was dead. */
  void endIfCancelRequested(JobId id, Instant now) {
    database
        .sql(
            """
            update jobs.job set state = 'cancelled', ended_at = :now
            where id = :id and state in ('waiting', 'running') and cancel_requested
            """)
        .param("id", id.value())
        .param("now", at(now))
        .update();
  }

  Optional<Job> find(JobId id) {
    return database
        .sql("select " + COLUMNS + " from jobs.job where id = :id")
        .param("id", id.value())
        .query(JobSql::job)
        .optional();
  }

  Set<JobId> open(Set<JobId> some) {
    return database
        .sql("select id from jobs.job where id in (:some) and state in ('waiting', 'running')")
        .param("some", some.stream().map(JobId::value).toList())
        .query((row, _) -> new JobId(row.getObject("id", UUID.class)))
        .set();
  }

  /** The newest first, from the one after {@code before} on; in one state or in any. */
  List<Job> list(Optional<State> state, Optional<JobId> before, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from jobs.job
                where (:before::uuid is null or id < :before::uuid)
                  and (:state::text is null or state = :state)
                order by id desc limit :most
                """)
        .param("before", before.map(JobId::value).orElse(null))
        .param("state", state.map(JobSql::name).orElse(null))
        .param("most", most)
        .query(JobSql::job)
        .list();
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return new Job(
        new JobId(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getString("parameters"),
        row.getString("started_by"),
        state,
        row.getBoolean("cancel_requested"),
        new Step(
            row.getLong("done"),
            row.getLong("total"),
            row.getString("message_key"),
            JobJson.readList(row.getString("message_arguments"))),
        new Times(
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            moment(row, "started_at"),
            moment(row, "ended_at")),
        Optional.ofNullable(row.getString("problem")).map(JobJson::readFailure),
        result(row));
  }

  private static Optional<JobResult> result(ResultSet row) throws SQLException {
    String json = row.getString("result");
    return json == null
        ? Optional.empty()
        : Optional.of(new JobResult(json, row.getString("result_page")));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }

  private static State stateAfter(Ending ending) {
    return switch (ending) {
      case Ending.Done _ -> State.DONE;
      case Ending.Failed _ -> State.FAILED;
      case Ending.Cancelled _ -> State.CANCELLED;
    };
  }

  private static String name(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
