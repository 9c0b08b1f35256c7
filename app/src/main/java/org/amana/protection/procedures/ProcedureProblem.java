package org.amana.protection.procedures;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a procedure. */
public sealed interface ProcedureProblem extends Problem {

  /** The step does not follow the one before. */
  @Code(value = "procedures.not-from-here", kind = Kind.CONFLICT)
  record NotFromHere() implements ProcedureProblem {}

  /** The case is closed. */
  @Code(value = "procedures.closed", kind = Kind.CONFLICT)
  record Closed() implements ProcedureProblem {}

  /** A file of a deployment cannot be read as a procedure. */
  @Code(value = "procedures.bad-file", kind = Kind.INVALID)
  record BadFile(String file, String at) implements ProcedureProblem {}
}
