package org.amana.protection.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The day and hour where this node stands: by which doors are open, and entries grow old. */
@Component
class Times {

  static final int STALE_AFTER_DAYS = 90;

  private final Clock clock;
  private final ZoneId zone;

  Times(Clock clock, @Value("${amana.time-zone:UTC}") String zone) {
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Of the week that begins on Monday. */
  int minuteOfWeek() {
    return Hours.minuteOfWeek(ZonedDateTime.ofInstant(clock.instant(), zone));
  }

  /** What was verified before is stale. */
  LocalDate freshSince() {
    return today().minusDays(STALE_AFTER_DAYS);
  }
}
