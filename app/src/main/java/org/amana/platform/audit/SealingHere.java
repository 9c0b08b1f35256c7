package org.amana.platform.audit;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import org.amana.platform.problems.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals in this process, unless the operator has the sealing done by a process of its own. */
@Component
class SealingHere {

  private static final Logger LOG = LoggerFactory.getLogger(SealingHere.class);

  private final Sealer sealer;
  private final boolean isHere;
  private volatile boolean isExpected;
  private volatile Optional<String> lastFault = Optional.empty();

  SealingHere(Sealer sealer, @Value("${amana.audit.seal-here:true}") boolean isHere) {
    this.sealer = sealer;
    this.isHere = isHere;
  }

  /** An entry was written that has to be sealed. */
  void expect() {
    isExpected = true;
  }

  /** Seals what waits, where this process is to. */
  void attempt() {
    if (isHere) {
      seal();
    }
  }

  /** What keeps it from sealing is logged once, and again when it has changed. */
  synchronized void seal() {
    try {
      isExpected = false;
      sealer.sealAll();
      lastFault = Optional.empty();
    } catch (RuntimeException e) {
      isExpected = true;
      String fault =
          e instanceof ProblemException told ? told.problem().toString() : e.getClass().getName();
      if (!lastFault.equals(Optional.of(fault))) {
        LOG.error("the log cannot be sealed: {}", fault, e);
      }
      lastFault = Optional.of(fault);
    }
  }

  /** A command that wrote an entry leaves it sealed behind. */
  @PreDestroy
  void close() {
    if (isExpected) {
      attempt();
    }
  }
}
