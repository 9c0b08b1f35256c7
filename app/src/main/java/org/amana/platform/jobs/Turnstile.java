package org.amana.platform.jobs;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets each recurring work have its turn; one that fails has the next all the same. */
@Component
@ConditionalOnWebApplication
class Turnstile implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

  private final List<Recurring> all;
  private @Nullable ScheduledExecutorService turns;

  Turnstile(List<Recurring> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("turns").factory());
    all.forEach(
        one -> {
          long every = one.every().toMillis();
          var _ =
              started.scheduleWithFixedDelay(() -> turn(one), every, every, TimeUnit.MILLISECONDS);
        });
    turns = started;
  }

  private static void turn(Recurring one) {
    try {
      one.work().run();
    } catch (RuntimeException e) {
      LOG.error("{} failed, and is tried again at its next turn", one.name(), e);
    }
  }

  @Override
  public synchronized void stop() {
    if (turns != null) {
      turns.shutdownNow();
      turns = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return turns != null;
  }
}
