package org.amana.platform.vault;

import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * In every serving process: goes on with a change of keys that somebody began, anywhere, destroys
 * what was handed over for a time that has passed, and sweeps up at night what is left of keys.
 */
@Component
@ConditionalOnWebApplication
class Turning implements SmartLifecycle {

  private static final int EVERY_SECONDS = 10;

  /** By the clock of the machine. */
  private static final int NIGHT_HOUR = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Turning.class);

  private final Rotation rotation;
  private final Custody custody;
  private final Renewals renewals;
  private final Traces traces;
  private final Clock clock;
  private @Nullable ScheduledExecutorService turns;

  Turning(Rotation rotation, Custody custody, Renewals renewals, Traces traces, Clock clock) {
    this.rotation = rotation;
    this.custody = custody;
    this.renewals = renewals;
    this.traces = traces;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    turns =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rotation").factory());
    var _ =
        turns.scheduleWithFixedDelay(this::turn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void turn() {
    try {
      custody.takeBackExpired();
      renewals.dropExpired();
      rotation.goOn();
      if (LocalTime.now(clock).getHour() == NIGHT_HOUR) {
        traces.sweepWhatIsOld();
      }
    } catch (RuntimeException e) {
      LOG.warn("what is due with keys was not done; the next turn tries again", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (turns != null) {
      turns.shutdownNow();
      try {
        var _ = turns.awaitTermination(5, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      turns = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return turns != null;
  }
}
