package org.amana.protection.standards;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with standards. */
public sealed interface StandardsProblem extends Problem {

  /** The measure was not held against the safeguards of rights. */
  @Code(value = "standards.not-reviewed", kind = Kind.REFUSED)
  record NotReviewed() implements StandardsProblem {}

  /** Something that harms was found and neither mended nor answered. */
  @Code(value = "standards.open-finding", kind = Kind.REFUSED)
  record OpenFinding() implements StandardsProblem {}

  /** Whoever described a measure does not approve it. */
  @Code(value = "standards.own-measure", kind = Kind.REFUSED)
  record OwnMeasure() implements StandardsProblem {}

  /** There is a measure of this name. */
  @Code(value = "standards.measure-taken", kind = Kind.CONFLICT)
  record MeasureTaken() implements StandardsProblem {}

  /** The file in which a deployment states its law cannot be read as one. */
  @Code(value = "standards.bad-law", kind = Kind.INVALID)
  record BadLaw(String file, String at) implements StandardsProblem {}

  /** The finding was answered before. */
  @Code(value = "standards.answered-before", kind = Kind.CONFLICT)
  record AnsweredBefore() implements StandardsProblem {}
}
