package org.amana.platform.audit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Whether entries are sealed, looked up about once a second however many are written. */
@Component
class Pulse {

  /** An entry may wait so long for its seal; then nothing more is shown that needs an entry. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final SealSql sql;
  private final SealingHere sealing;
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_EVERY_NANOS);
  private volatile boolean isBeating;

  Pulse(SealSql sql, SealingHere sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  boolean isBeating() {
    long now = System.nanoTime();
    long before = lookedAt.get();
    // Whoever is not the first to look within a second goes by what was seen before.
    if (now - before >= LOOK_EVERY_NANOS && lookedAt.compareAndSet(before, now)) {
      isBeating = look();
    }
    return isBeating;
  }

  private boolean look() {
    if (!sql.isAnyWaitingLonger(LONGEST_WAIT)) {
      return true;
    }
    sealing.attempt();
    return !sql.isAnyWaitingLonger(LONGEST_WAIT);
  }
}
