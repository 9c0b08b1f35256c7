package org.amana.protection.chronicle;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a step. */
public sealed interface ChronicleProblem extends Problem {

  /** Somebody has taken a step since the page was opened. */
  @Code(value = "chronicle.meanwhile", kind = Kind.CONFLICT)
  record Meanwhile() implements ChronicleProblem {}
}
