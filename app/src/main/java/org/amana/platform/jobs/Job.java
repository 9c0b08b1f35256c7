package org.amana.platform.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece of long work as it stands.
 *
 * @param kind the name of its {@link JobKind}
 * @param parameters JSON
 * @param startedBy the id of a person, or {@code command}
 * @param isCancelRequested somebody asked for its end; it may still run for a moment
 * @param failure why it failed, in state {@link State#FAILED} only
 * @param result what came of it, in state {@link State#DONE} only
 */
public record Job(
    JobId id,
    String kind,
    String parameters,
    String startedBy,
    State state,
    boolean isCancelRequested,
    Step step,
    Times times,
    Optional<Failure> failure,
    Optional<JobResult> result) {

  /** Where a job stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** The message key of the state's name. */
    public String key() {
      return "jobs.state." + name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnded() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /**
   * How far it has come.
   *
   * @param total 0 when it is not known
   * @param key the message key of the present step; empty before the first
   */
  public record Step(long done, long total, String key, List<Object> arguments) {
    public Step {
      arguments = List.copyOf(arguments);
    }

    /** From 0 to 100; empty when the total is not known. */
    public Optional<Integer> percent() {
      return total == 0 ? Optional.empty() : Optional.of((int) Math.min(100, 100 * done / total));
    }
  }

  /** When it was asked for, last begun and ended. */
  public record Times(Instant created, Optional<Instant> started, Optional<Instant> ended) {}
}
