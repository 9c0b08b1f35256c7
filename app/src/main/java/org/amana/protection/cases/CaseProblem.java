package org.amana.protection.cases;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a case. */
public sealed interface CaseProblem extends Problem {

  /** Somebody has changed the case since it was opened for changing. */
  @Code(value = "cases.changed-meanwhile", kind = Kind.CONFLICT)
  record ChangedMeanwhile() implements CaseProblem {}

  /** Nobody with this sign-in name can be admitted. */
  @Code(value = "cases.no-colleague", kind = Kind.NOT_FOUND)
  record NoColleague() implements CaseProblem {}

  /** No such person, unit or organisation is known here. */
  @Code(value = "cases.nobody-concerned", kind = Kind.NOT_FOUND)
  record NobodyConcerned() implements CaseProblem {}

  /** No case of this reference is known to the one who asks. */
  @Code(value = "cases.no-such-case", kind = Kind.NOT_FOUND)
  record NoSuchCase() implements CaseProblem {}

  /** The two cases are linked in this way. */
  @Code(value = "cases.linked-already", kind = Kind.CONFLICT)
  record LinkedAlready() implements CaseProblem {}

  /** The case goes on in another one of the same person. */
  @Code(value = "cases.merged", kind = Kind.REFUSED)
  record Merged() implements CaseProblem {}
}
