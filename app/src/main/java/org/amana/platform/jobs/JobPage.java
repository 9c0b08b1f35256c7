package org.amana.platform.jobs;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list of jobs, the newest first.
 *
 * @param next where the next page begins; empty on the last
 */
public record JobPage(List<Job> jobs, Optional<JobId> next) {

  public JobPage {
    jobs = List.copyOf(jobs);
  }
}
