package org.amana.protection.voices;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many comments are taken in an hour, by everybody together: nobody is told apart. The count is
 * kept in memory alone, so that nothing on a disk tells in which hour one came; each process has
 * its own.
 */
@Component
class Gate {

  private final int mostInAnHour;
  private final Clock clock;
  private Instant hour = Instant.EPOCH;
  private int taken;

  Gate(@Value("${amana.comments-in-an-hour:60}") int mostInAnHour, Clock clock) {
    this.mostInAnHour = mostInAnHour;
    this.clock = clock;
  }

  private void turn() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (!now.equals(hour)) {
      hour = now;
      taken = 0;
    }
  }

  /** Lets one in, unless as many have come as are taken. */
  synchronized boolean letIn() {
    turn();
    if (taken >= mostInAnHour) {
      return false;
    }
    taken++;
    return true;
  }

  synchronized boolean isOpen() {
    turn();
    return taken < mostInAnHour;
  }

  /** Counts from nothing again; for tests, whose clock stands in one hour. */
  synchronized void forget() {
    hour = Instant.EPOCH;
  }
}
