package org.amana.platform.vault;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** In every serving process: goes on with a change of keys that somebody began, anywhere. */
@Component
@ConditionalOnWebApplication
class Turning implements SmartLifecycle {

  private static final int EVERY_SECONDS = 10;
  private static final Logger LOG = LoggerFactory.getLogger(Turning.class);

  private final Rotation rotation;
  private @Nullable ScheduledExecutorService turns;

  Turning(Rotation rotation) {
    this.rotation = rotation;
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
      rotation.goOn();
    } catch (RuntimeException e) {
      LOG.warn("the change of keys did not go on; the next turn tries again", e);
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
