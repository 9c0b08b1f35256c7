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
}
