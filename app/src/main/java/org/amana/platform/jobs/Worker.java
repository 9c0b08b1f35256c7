package org.amana.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes jobs and regular work from the database and does them, in serving processes only. Work
 * whose process has not been heard of for {@link #HEARTBEAT} times {@link #MISSED} is done by
 * another.
 */
@Component
@ConditionalOnWebApplication
class Worker implements SmartLifecycle {

  static final Duration HEARTBEAT = Duration.ofSeconds(2);
  static final int MISSED = 4;
  private static final int JOBS_AT_A_TIME = 2;
  private static final Duration AGAIN_AFTER_FAULT = Duration.ofSeconds(10);

  private final Scheduler scheduler;
  private final Runner runner;
  private volatile boolean running;

  Worker(DataSource database, Runner runner, List<RegularWork> regular, Clock clock) {
    this.runner = runner;
    this.scheduler =
        onTable(Scheduler.create(database, task(runner, clock)), clock)
            .startTasks(regular.stream().map(work -> task(work, clock)).toList())
            .build();
  }

  /** Due at once on a node that never did it; a fault is told, and the next turn tries again. */
  static RecurringTask<Void> task(RegularWork regular, Clock clock) {
    return Tasks.recurring(regular.name(), FixedDelay.of(regular.every()))
        .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
        .execute((_, _) -> regular.work().run());
  }

  static SchedulerBuilder onTable(SchedulerBuilder builder, Clock clock) {
    return builder
        .tableName("jobs.scheduled_tasks")
        .clock(clock::instant)
        .threads(JOBS_AT_A_TIME)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED)
        .failureLogging(LogLevel.WARN, false)
        .shutdownMaxWait(Duration.ofSeconds(10));
  }

  /**
   * A job that was handed over is due at once; one whose claim could not be kept, a while later.
   */
  static OneTimeTask<Void> task(Runner runner, Clock clock) {
    return Tasks.oneTime(ClaimSql.TASK)
        .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
        .onFailure(
            (complete, operations) ->
                operations.reschedule(
                    complete,
                    complete.getCause().filter(HandedOver.class::isInstance).isPresent()
                        ? clock.instant()
                        : clock.instant().plus(AGAIN_AFTER_FAULT)))
        .execute(
            (instance, _) -> {
              JobId id = new JobId(UUID.fromString(instance.getId()));
              runner.run(id, Progress.unwatched(), () -> {});
            });
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    runner.handOverAll();
    scheduler.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
