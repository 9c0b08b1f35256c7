package org.amana.protection.consent;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a consent. */
public sealed interface ConsentProblem extends Problem {

  /** Neither a consent nor a duty covers what is to be shared. */
  @Code(value = "consent.no-basis", kind = Kind.REFUSED)
  record NoBasis() implements ConsentProblem {}

  /**
   * It would go to the State that the person fled from. Told beside the form, which keeps what was
   * typed: what conflicts is a procedure of the case.
   */
  @Code(value = "consent.state-of-origin", kind = Kind.CONFLICT)
  record StateOfOrigin() implements ConsentProblem {}

  /** The person fled, and nobody has said in which State the recipient is. */
  @Code(value = "consent.state-unknown", kind = Kind.CONFLICT)
  record StateUnknown() implements ConsentProblem {}

  /** The person fled, and nobody has said from which State. */
  @Code(value = "consent.origin-unknown", kind = Kind.CONFLICT)
  record OriginUnknown() implements ConsentProblem {}

  /** An adult's own word counts alone; for whoever may be a child it takes guardian and child. */
  @Code(value = "consent.not-for-age", kind = Kind.REFUSED)
  record NotForAge() implements ConsentProblem {}

  /** The step does not lead on from where the consent stands, or not by the one who takes it. */
  @Code(value = "consent.not-from-here", kind = Kind.REFUSED)
  record NotFromHere() implements ConsentProblem {}
}
