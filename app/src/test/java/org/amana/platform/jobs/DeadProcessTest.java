package org.amana.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.amana.platform.jobs.Job.State;
import org.amana.platform.jobs.Job.Step;
import org.amana.platform.jobs.JobSql.Begun;
import org.amana.platform.jobs.JobSql.Word;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work whose process died is done by another, and a process taken for dead spoils nothing. */
class DeadProcessTest {

  /** The library's scheduler for tests keeps its own limit of six missed heartbeats. */
  private static final Duration PAST_THE_LIMIT = Worker.HEARTBEAT.multipliedBy(7);

  private final JobKind work =
      new JobKind("work", "jobs.title", (_, _, _) -> new JobResult("1", ""));
  private HikariDataSource database;
  private JobsFixture room;

  @BeforeEach
  void open() throws Exception {
    database = FreshDatabase.create();
    room = new JobsFixture(database, work);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private JobId begunByAnotherProcess() {
    JobId id = new JobId(new java.util.UUID(0, 1));
    room.sql.add(id, work.name(), "{}", Jobs.COMMAND, room.time.now());
    room.claims.claim(id, "another", room.time.now());
    assertThat(room.sql.begin(id, room.time.now())).contains(new Begun(1, "work", "{}"));
    return id;
  }

  private Job afterATurnOfTheServer(JobId id) {
    ManualScheduler server = room.server();
    server.runDeadExecutionDetection();
    server.runAnyDueExecutions();
    return room.jobs.find(id).orElseThrow();
  }

  @Test
  void a_job_whose_process_is_silent_for_too_long_is_done_by_a_server() {
    JobId id = begunByAnotherProcess();
    room.pass(PAST_THE_LIMIT);

    assertThat(afterATurnOfTheServer(id).state()).isEqualTo(State.DONE);
  }

  @Test
  void a_job_whose_process_says_that_it_lives_is_left_to_it() {
    JobId id = begunByAnotherProcess();
    room.pass(PAST_THE_LIMIT);
    room.claims.beat(id, "another", room.time.now());

    assertThat(afterATurnOfTheServer(id).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_process_that_was_taken_for_dead_learns_it_and_changes_nothing() {
    JobId id = begunByAnotherProcess();
    room.pass(PAST_THE_LIMIT);
    Job after = afterATurnOfTheServer(id);

    Word word = room.sql.write(id, 1, new Step(9, 9, "jobs.step", List.of()));
    room.sql.end(id, 1, new Ending.Cancelled(), room.time.now());

    assertThat(word).isEqualTo(Word.TAKEN_OVER);
    assertThat(room.jobs.find(id)).contains(after);
  }

  @Test
  void a_job_that_was_cancelled_while_its_process_was_dead_is_not_begun_again() {
    JobId id = begunByAnotherProcess();
    room.jobs.cancel(id);
    room.pass(PAST_THE_LIMIT);

    assertThat(afterATurnOfTheServer(id).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void a_job_that_kills_each_process_is_given_up() {
    JobId id = begunByAnotherProcess();
    for (int attempt = 2; attempt <= 10; attempt++) {
      assertThat(room.sql.begin(id, room.time.now())).isPresent();
    }
    room.pass(PAST_THE_LIMIT);

    assertThat(afterATurnOfTheServer(id).failure().orElseThrow().code()).isEqualTo("jobs.given-up");
  }

  @Test
  @Timeout(60)
  void the_job_of_a_process_that_was_killed_for_good_is_done_by_a_server() throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = killed.inputReader()) {
      killed.outputWriter().append(database.getJdbcUrl()).append('\n');
      killed.outputWriter().append(database.getUsername()).append('\n');
      killed.outputWriter().append(database.getPassword()).append('\n').flush();
      assertThat(said.lines().anyMatch("working"::equals)).isTrue();
    } finally {
      killed.destroyForcibly().waitFor();
    }
    JobId id =
        room.jobs
            .list(java.util.Optional.empty(), java.util.Optional.empty(), 1)
            .jobs()
            .getFirst()
            .id();
    assertThat(room.jobs.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);

    room.pass(PAST_THE_LIMIT);

    assertThat(afterATurnOfTheServer(id).state()).isEqualTo(State.DONE);
  }
}
