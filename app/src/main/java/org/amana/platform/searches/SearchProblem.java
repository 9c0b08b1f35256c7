package org.amana.platform.searches;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What keeps a search from being made. */
public sealed interface SearchProblem extends Problem {

  /** No reason, or hardly one. */
  @Code(value = "searches.no-reason", kind = Kind.INVALID)
  record NoReason(int least) implements SearchProblem {}

  /** A single name, or a year: too little to look for anybody by. */
  @Code(value = "searches.too-little", kind = Kind.INVALID)
  record TooLittle() implements SearchProblem {}

  /** The searches of an hour are used up; in so many minutes there is another. */
  @Code(value = "searches.used-up", kind = Kind.TOO_OFTEN)
  record UsedUp(int most, long minutes) implements SearchProblem {}
}
