package org.amana.protection.identification;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with the identification of a victim. */
public sealed interface IdentificationProblem extends Problem {

  /** Somebody has taken a step since the page was opened. */
  @Code(value = "identification.decided-meanwhile", kind = Kind.CONFLICT)
  record DecidedMeanwhile() implements IdentificationProblem {}

  /** The step does not lead on from the status there is. */
  @Code(value = "identification.not-from-here", kind = Kind.REFUSED)
  record NotFromHere() implements IdentificationProblem {}
}
