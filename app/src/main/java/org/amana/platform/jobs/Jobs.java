package org.amana.platform.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work: asked for here, done by whichever serving process is free, watched and cancelled. */
@Component
public final class Jobs {

  /** Who started a job that was not started by a person who is signed in. */
  public static final String COMMAND = "command";

  private final JobSql jobs;
  private final ClaimSql claims;
  private final Runner runner;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Jobs(
      JobSql jobs,
      ClaimSql claims,
      Runner runner,
      Ids ids,
      Clock clock,
      TransactionTemplate transaction) {
    this.jobs = jobs;
    this.claims = claims;
    this.runner = runner;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Asks for work. Within a transaction the job exists once that is committed.
   *
   * @param parameters JSON that the work understands; no personal data, for it is kept
   * @param startedBy the id of the person, or {@link #COMMAND}
   */
  public JobId submit(JobKind kind, String parameters, String startedBy) {
    JobId id = new JobId(ids.next());
    transaction.executeWithoutResult(
        _ -> {
          jobs.add(id, kind.name(), parameters, startedBy, clock.instant());
          claims.offer(id, clock.instant());
        });
    return id;
  }

  /**
   * Does the work here and now, for commands, and waits for its end. It is a job as any other: it
   * is listed and may be cancelled from a page, and if this process is killed a server does it
   * again.
   *
   * @throws ProblemException when it fails or is cancelled
   */
  public JobResult runHere(JobKind kind, String parameters, Progress audience) {
    JobId id = new JobId(ids.next());
    String owner = "command " + ProcessHandle.current().pid() + " " + id;
    transaction.executeWithoutResult(
        _ -> {
          jobs.add(id, kind.name(), parameters, COMMAND, clock.instant());
          claims.claim(id, owner, clock.instant());
        });
    Optional<Ending> ending =
        runner.run(id, audience, () -> claims.beat(id, owner, clock.instant()));
    claims.release(id, owner);
    return switch (ending.orElseGet(Ending.Cancelled::new)) {
      case Ending.Done done -> done.result();
      case Ending.Failed failed -> throw new ProblemException(failed.problem());
      case Ending.Cancelled _ -> throw new ProblemException(new JobProblem.Cancelled());
    };
  }

  public Optional<Job> find(JobId id) {
    return jobs.find(id);
  }

  /** Those of the jobs that have not ended yet. */
  public Set<JobId> open(Set<JobId> some) {
    return some.isEmpty() ? Set.of() : jobs.open(some);
  }

  /** The jobs asked for before {@code before}, or the newest; in one state or in any. */
  public JobPage list(Optional<Job.State> state, Optional<JobId> before, int size) {
    List<Job> found = jobs.list(state, before, size + 1);
    boolean isLast = found.size() <= size;
    List<Job> shown = isLast ? found : found.subList(0, size);
    return new JobPage(shown, isLast ? Optional.empty() : Optional.of(shown.getLast().id()));
  }

  /** Asks for the end of a job; one that has ended already stays as it is. */
  public void cancel(JobId id) {
    jobs.requestCancel(id, clock.instant());
  }
}
