package org.amana.platform.audit;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with the log. */
sealed interface AuditProblem extends Problem {

  /** What is asked for cannot be written down, so it is not done. */
  @Code(value = "audit.unavailable", kind = Kind.UNAVAILABLE)
  record Unavailable() implements AuditProblem {}
}
