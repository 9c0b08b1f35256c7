package org.amana.platform.audit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals every second in a serving process, and tells witnesses beside it, however slow they are.
 */
@Component
@ConditionalOnWebApplication
class Clockwork implements SmartLifecycle {

  private final SealingHere sealing;
  private final Witnesses witnesses;
  private final AtomicBoolean isTelling = new AtomicBoolean();
  private @Nullable ScheduledExecutorService turns;
  private @Nullable ExecutorService teller;

  Clockwork(SealingHere sealing, Witnesses witnesses) {
    this.sealing = sealing;
    this.witnesses = witnesses;
  }

  @Override
  public synchronized void start() {
    teller = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("witnesses").factory());
    turns =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sealer").factory());
    var _ = turns.scheduleWithFixedDelay(this::turn, 1, 1, TimeUnit.SECONDS);
  }

  private void turn() {
    sealing.attempt();
    ExecutorService open = teller;
    if (open != null && isTelling.compareAndSet(false, true)) {
      open.execute(this::tell);
    }
  }

  private void tell() {
    try {
      witnesses.tellAll();
    } finally {
      isTelling.set(false);
    }
  }

  @Override
  public synchronized void stop() {
    if (turns != null && teller != null) {
      turns.shutdownNow();
      teller.shutdownNow();
      try {
        var _ = turns.awaitTermination(5, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      turns = null;
      teller = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return turns != null;
  }
}
