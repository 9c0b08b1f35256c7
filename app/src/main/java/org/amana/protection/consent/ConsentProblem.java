package org.amana.protection.consent;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a consent. */
public sealed interface ConsentProblem extends Problem {

  /** Neither a consent nor a duty covers what is to be shared. */
  @Code(value = "consent.no-basis", kind = Kind.REFUSED)
  record NoBasis() implements ConsentProblem {}

  /** An adult's own word counts alone; for whoever may be a child it takes guardian and child. */
  @Code(value = "consent.not-for-age", kind = Kind.REFUSED)
  record NotForAge() implements ConsentProblem {}

  /** The step does not lead on from where the consent stands, or not by the one who takes it. */
  @Code(value = "consent.not-from-here", kind = Kind.REFUSED)
  record NotFromHere() implements ConsentProblem {}
}
