package org.amana.platform.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.amana.platform.jobs.JobSql.Begun;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does a job on the present thread, while another thread writes down how far it is. */
@Component
class Runner {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final Duration WRITE_EVERY = Duration.ofMillis(300);

  private static final Duration WAIT_FOR_WORK = Duration.ofSeconds(5);

  /** After so many beginnings without an end the job itself must be what kills its processes. */
  private static final int MOST_ATTEMPTS = 10;

  private final ObjectProvider<JobKind> kinds;
  private final JobSql sql;
  private final Clock clock;
  private final Ids ids;
  private final Set<WatchedProgress> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("job progress").factory());

  /** The kinds are asked for late, because the rooms that offer them ask for {@link Jobs}. */
  Runner(ObjectProvider<JobKind> kinds, JobSql sql, Clock clock, Ids ids) {
    this.kinds = kinds;
    this.ids = ids;
    this.sql = sql;
    this.clock = clock;
  }

  Optional<JobKind> kind(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  /**
   * Begins the job, does it and writes down how it ended.
   *
   * @param beat called a few times a second while the work goes on
   * @throws HandedOver when this process is to end first
   */
  Optional<Ending> run(JobId id, Progress audience, Runnable beat) {
    Optional<Begun> begun = sql.begin(id, clock.instant());
    if (begun.isEmpty()) {
      sql.endIfCancelRequested(id, clock.instant());
      return Optional.empty();
    }
    WatchedProgress progress = new WatchedProgress(sql, id, begun.get().attempt(), audience);
    running.add(progress);
    ScheduledFuture<?> watch = watch(id, progress, beat);
    try {
      Ending ending = ending(id, begun.get(), progress);
      watch.cancel(false);
      if (ending instanceof Ending.Done) {
        progress.write();
      }
      sql.end(id, begun.get().attempt(), ending, clock.instant());
      return Optional.of(ending);
    } finally {
      watch.cancel(false);
      running.remove(progress);
      progress.over();
    }
  }

  private ScheduledFuture<?> watch(JobId id, WatchedProgress progress, Runnable beat) {
    Runnable write =
        () -> {
          try {
            beat.run();
            progress.write();
          } catch (RuntimeException e) {
            // The next turn tries again; a database that stays away is told by the work itself.
            LOG.warn("the progress of job {} cannot be written", id, e);
          }
        };
    long every = WRITE_EVERY.toMillis();
    return writer.scheduleWithFixedDelay(write, every, every, TimeUnit.MILLISECONDS);
  }

  private Ending ending(JobId id, Begun begun, WatchedProgress progress) {
    if (begun.attempt() > MOST_ATTEMPTS) {
      return new Ending.Failed(new JobProblem.GivenUp(MOST_ATTEMPTS));
    }
    Optional<JobKind> kind = kind(begun.kind());
    if (kind.isEmpty()) {
      return new Ending.Failed(new JobProblem.UnknownKind(begun.kind()));
    }
    try {
      return new Ending.Done(kind.get().work().run(id, begun.parameters(), progress));
    } catch (JobCancelled _) {
      if (progress.order() == WatchedProgress.Order.HAND_OVER) {
        throw new HandedOver();
      }
      return new Ending.Cancelled();
    } catch (ProblemException told) {
      return new Ending.Failed(told.problem());
    } catch (Throwable failure) {
      String incident = ids.next().toString();
      LOG.error("incident {} in job {}", incident, id, failure);
      return new Ending.Failed(new CommonProblem.Internal(incident));
    }
  }

  /** Tells all work of this process to end at its next report, for another process to do. */
  void handOverAll() {
    running.forEach(WatchedProgress::handOver);
  }

  /** A command that is told to end takes its job with it. */
  @PreDestroy
  void close() throws InterruptedException {
    for (WatchedProgress progress : running) {
      progress.cancel();
      progress.awaitOver(WAIT_FOR_WORK);
    }
    writer.shutdown();
  }
}
