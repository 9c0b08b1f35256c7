package org.amana.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What people did that is worth a question, counted from the log: no more than counts, which say
 * nothing about why. Who calls asks first whether the reader may.
 */
@Component
public final class Habits {

  /** What is counted lies within this time. */
  public static final Duration WINDOW = Duration.ofDays(7);

  /** What is usual is counted over so many windows before. */
  public static final int WINDOWS_BEFORE = 8;

  /** Openings below this are never far above what is usual. */
  public static final int FEW = 20;

  /** So many times the usual is far above it. */
  public static final int FAR_ABOVE = 3;

  /** The first hour of the night, and the first after it, in universal time. */
  public static final int NIGHT = 20;

  public static final int MORNING = 6;

  /** A search that leads to a file does so within this time. */
  public static final Duration DAY = Duration.ofDays(1);

  private static final int MOST_PEOPLE = 25;

  private final HabitSql sql;
  private final Clock clock;

  Habits(HabitSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * How often a person did something within the last {@link #WINDOW}.
   *
   * @param usual as often as in each window before, rounded up; 0 where that is not compared
   */
  public record Count(UUID person, long times, long usual) {}

  /** Who did one of these actions far more often than usual, the most often first. */
  public List<Count> farAboveUsual(Set<String> actions) {
    return sql.farAboveUsual(actions, clock.instant(), MOST_PEOPLE);
  }

  /** Who did one of these actions at night. */
  public List<Count> atNight(Set<String> actions) {
    Instant now = clock.instant();
    return sql.atNight(actions, now.minus(WINDOW), now, MOST_PEOPLE);
  }

  /** Who did the action and, within a {@link #DAY}, none of those that it should lead to. */
  public List<Count> leadingNowhere(String action, Set<String> actions) {
    Instant until = clock.instant().minus(DAY);
    return sql.leadingNowhere(
        action, actions, new HabitSql.Span(until.minus(WINDOW), until), MOST_PEOPLE);
  }
}
