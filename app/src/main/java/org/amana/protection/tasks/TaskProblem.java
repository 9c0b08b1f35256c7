package org.amana.protection.tasks;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a task. */
public sealed interface TaskProblem extends Problem {

  /** The task was done or dropped. */
  @Code(value = "tasks.ended", kind = Kind.REFUSED)
  record Ended() implements TaskProblem {}
}
