package org.amana.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.amana.platform.jobs.Job.Step;
import org.amana.platform.jobs.JobSql.Word;

/**
 * The progress of one running job. The work only leaves its last step here; {@link #write} carries
 * it to the database from another thread and brings back whether the work is to go on.
 */
final class WatchedProgress implements Progress {

  /** Why the work is to end, as far as it is to end. */
  enum Order {
    GO_ON,
    CANCEL,
    /** Another process has taken the job over, because this one was taken for dead. */
    TAKEN_OVER,
    /** This process is to end; another one will do the job. */
    HAND_OVER
  }

  private final JobSql sql;
  private final JobId id;
  private final int attempt;
  private final Progress audience;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Step last = new Step(0, 0, "", List.of());
  private volatile Order order = Order.GO_ON;

  WatchedProgress(JobSql sql, JobId id, int attempt, Progress audience) {
    this.sql = sql;
    this.id = id;
    this.attempt = attempt;
    this.audience = audience;
  }

  @Override
  public void report(long done, long total, String key, Object... arguments) {
    last = new Step(done, total, key, List.of(arguments));
    audience.report(done, total, key, arguments);
    if (isCancelled()) {
      throw new JobCancelled();
    }
  }

  @Override
  public boolean isCancelled() {
    return order != Order.GO_ON;
  }

  Order order() {
    return order;
  }

  void handOver() {
    order = Order.HAND_OVER;
  }

  void cancel() {
    order = Order.CANCEL;
  }

  /** The work has ended and that is written down. */
  void over() {
    over.countDown();
  }

  boolean awaitOver(Duration most) throws InterruptedException {
    return over.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  void write() {
    Word word = sql.write(id, attempt, last);
    if (order == Order.GO_ON) {
      order =
          switch (word) {
            case GO_ON -> Order.GO_ON;
            case CANCEL -> Order.CANCEL;
            case TAKEN_OVER -> Order.TAKEN_OVER;
          };
    }
  }
}
