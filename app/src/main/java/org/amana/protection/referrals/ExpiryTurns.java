package org.amana.protection.referrals;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for what is late once a minute, in serving processes. */
@Component
@ConditionalOnWebApplication
class ExpiryTurns implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiryTurns.class);

  private final Expiry expiry;
  private @Nullable ScheduledExecutorService turns;

  ExpiryTurns(Expiry expiry) {
    this.expiry = expiry;
  }

  @Override
  public synchronized void start() {
    turns =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("referrals").factory());
    var _ = turns.scheduleWithFixedDelay(this::turn, 1, 1, TimeUnit.MINUTES);
  }

  private void turn() {
    try {
      while (expiry.run() >= Expiry.AT_A_TIME) {
        LOG.info("more referrals are late than one turn takes");
      }
    } catch (RuntimeException e) {
      LOG.error("late referrals cannot be looked for", e); // the next turn tries again
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
