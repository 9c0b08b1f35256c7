package org.amana.protection.clocks;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a clock. */
public sealed interface ClockProblem extends Problem {

  /** The setting of the node names a law that this release does not have. */
  @Code(value = "clocks.no-such-law", kind = Kind.INVALID)
  record NoSuchLaw(String law) implements ClockProblem {}

  /** The period is over, or was ended. */
  @Code(value = "clocks.not-running", kind = Kind.REFUSED)
  record NotRunning() implements ClockProblem {}

  /** The law of this node does not let the period be made longer, or not once more. */
  @Code(value = "clocks.no-extension", kind = Kind.REFUSED)
  record NoExtension() implements ClockProblem {}
}
