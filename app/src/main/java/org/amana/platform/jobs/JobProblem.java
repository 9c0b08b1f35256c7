package org.amana.platform.jobs;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with long work itself. */
sealed interface JobProblem extends Problem {

  /** Somebody ended it before it was done. */
  @Code(value = "jobs.cancelled", kind = Kind.REFUSED)
  record Cancelled() implements JobProblem {}

  /** Asked for by another version of the application, which knew more kinds of work. */
  @Code(value = "jobs.unknown-kind", kind = Kind.INTERNAL)
  record UnknownKind(String name) implements JobProblem {}

  /** Its process died each time that it was begun. */
  @Code(value = "jobs.given-up", kind = Kind.INTERNAL)
  record GivenUp(int attempts) implements JobProblem {}
}
