package org.amana.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.amana.platform.jobs.Job.State;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs from being asked for to their end. */
class JobsTest {

  private HikariDataSource database;
  private JobsFixture room;
  private final AtomicInteger runs = new AtomicInteger();

  private final JobKind counting =
      new JobKind(
          "counting",
          "jobs.title",
          (_, parameters, progress) -> {
            runs.incrementAndGet();
            progress.report(1, 4, "jobs.step", 7, "x");
            return new JobResult("{\"of\": " + parameters + "}", "/counted");
          });
  private final JobKind failing =
      new JobKind(
          "failing",
          "jobs.title",
          (_, _, _) -> {
            throw new ProblemException(new CommonProblem.TooLarge(100));
          });
  private final JobKind breaking =
      new JobKind(
          "breaking",
          "jobs.title",
          (_, _, _) -> {
            throw new StackOverflowError();
          });

  @BeforeEach
  void open() throws Exception {
    database = FreshDatabase.create();
    room = new JobsFixture(database, counting, failing, breaking);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Job done(JobId id) {
    room.server().runAnyDueExecutions();
    return room.jobs.find(id).orElseThrow();
  }

  @Test
  void a_job_waits_until_a_server_takes_it_and_keeps_its_result() {
    JobId id = room.jobs.submit(counting, "[1, 2]", "somebody");
    assertThat(room.jobs.find(id).orElseThrow().state()).isEqualTo(State.WAITING);

    Job job = done(id);

    assertThat(job.state()).isEqualTo(State.DONE);
    assertThat(job.result()).contains(new JobResult("{\"of\": [1, 2]}", "/counted"));
    assertThat(job.step()).isEqualTo(new Job.Step(1, 4, "jobs.step", List.of(7, "x")));
    assertThat(job.times().ended()).contains(room.time.now());
    assertThat(job.startedBy()).isEqualTo("somebody");
  }

  @Test
  void a_job_is_done_once() {
    JobId id = room.jobs.submit(counting, "{}", Jobs.COMMAND);
    done(id);

    done(id);

    assertThat(runs).hasValue(1);
  }

  @Test
  void a_failed_job_keeps_its_problem_for_any_reader() {
    Job job = done(room.jobs.submit(failing, "{}", Jobs.COMMAND));

    assertThat(job.state()).isEqualTo(State.FAILED);
    assertThat(job.failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo("common.too-large");
              assertThat(problem.kind()).isEqualTo(Kind.TOO_MUCH);
              assertThat(problem.arguments()).containsEntry("limit", 100);
            });
  }

  @Test
  void a_fault_of_ours_fails_the_job_and_shows_only_its_number() {
    Job job = done(room.jobs.submit(breaking, "{}", Jobs.COMMAND));

    assertThat(job.failure())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo("common.internal");
              assertThat(problem.arguments()).containsOnlyKeys("incident");
            });
  }

  @Test
  void a_kind_that_this_version_does_not_know_fails() {
    JobKind unknown = new JobKind("unknown", "jobs.title", (_, _, _) -> JobResult.nothing());

    Job job = done(room.jobs.submit(unknown, "{}", Jobs.COMMAND));

    assertThat(job.failure().orElseThrow().code()).isEqualTo("jobs.unknown-kind");
  }

  @Test
  void a_waiting_job_is_cancelled_at_once_and_never_begun() {
    JobId id = room.jobs.submit(counting, "{}", Jobs.COMMAND);

    room.jobs.cancel(id);

    assertThat(room.jobs.find(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
    assertThat(done(id).state()).isEqualTo(State.CANCELLED);
    assertThat(runs).hasValue(0);
  }

  @Test
  void cancelling_an_ended_job_changes_nothing() {
    Job before = done(room.jobs.submit(counting, "{}", Jobs.COMMAND));

    room.jobs.cancel(before.id());

    assertThat(room.jobs.find(before.id())).contains(before);
  }

  @Test
  void a_running_job_ends_soon_after_it_is_cancelled() {
    JobKind endless =
        new JobKind(
            "endless",
            "jobs.title",
            (id, _, progress) -> {
              room.jobs.cancel(id);
              for (long row = 0; ; row++) {
                progress.report(row, 0, "jobs.step");
                Thread.onSpinWait();
              }
            });
    JobsFixture here = new JobsFixture(database, endless);
    JobId id = here.jobs.submit(endless, "{}", Jobs.COMMAND);

    here.server().runAnyDueExecutions();

    Job job = here.jobs.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(State.CANCELLED);
    assertThat(job.step().done()).isPositive();
  }

  @Test
  void a_command_does_its_own_job_and_gets_result_or_problem() {
    assertThat(room.jobs.runHere(counting, "3", Progress.unwatched()).json())
        .isEqualTo("{\"of\": 3}");

    assertThatThrownBy(() -> room.jobs.runHere(failing, "{}", Progress.unwatched()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            told -> assertThat(told.problem()).isEqualTo(new CommonProblem.TooLarge(100)));
    assertThat(room.jobs.list(Optional.empty(), Optional.empty(), 1).jobs().getFirst().startedBy())
        .isEqualTo(Jobs.COMMAND);
  }

  @Test
  void the_list_is_paged_from_the_newest_on() {
    JobId first = room.jobs.submit(counting, "{}", Jobs.COMMAND);
    room.jobs.submit(counting, "{}", Jobs.COMMAND);
    JobId third = room.jobs.submit(counting, "{}", Jobs.COMMAND);

    JobPage newest = room.jobs.list(Optional.empty(), Optional.empty(), 2);
    JobPage after = room.jobs.list(Optional.empty(), newest.next(), 1);

    assertThat(newest.jobs()).hasSize(2).first().extracting(Job::id).isEqualTo(third);
    assertThat(after.jobs()).first().extracting(Job::id).isEqualTo(first);
  }

  @Test
  void jobs_are_listed_by_their_state() {
    JobId waiting = room.jobs.submit(counting, "{}", Jobs.COMMAND);
    JobId ended = room.jobs.submit(counting, "{}", Jobs.COMMAND);
    room.jobs.cancel(ended);

    JobPage listed = room.jobs.list(Optional.of(State.CANCELLED), Optional.empty(), 9);

    assertThat(listed.jobs()).extracting(Job::id).contains(ended).doesNotContain(waiting);
  }
}
