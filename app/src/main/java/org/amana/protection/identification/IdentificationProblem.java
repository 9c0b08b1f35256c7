package org.amana.protection.identification;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with the identification of a victim. */
public sealed interface IdentificationProblem extends Problem {

  /** The decision does not lead on from the status there is. */
  @Code(value = "identification.not-from-here", kind = Kind.REFUSED)
  record NotFromHere() implements IdentificationProblem {}
}
