package org.amana.platform.jobs;

import org.amana.platform.problems.Problem;

/** How a job ended. */
sealed interface Ending {

  record Done(JobResult result) implements Ending {}

  record Failed(Problem problem) implements Ending {}

  record Cancelled() implements Ending {}
}
