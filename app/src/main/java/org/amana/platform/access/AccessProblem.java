package org.amana.platform.access;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with people and their signing in. */
sealed interface AccessProblem extends Problem {

  /** The link was used, is too old, or never existed. */
  @Code(value = "access.link-spent", kind = Kind.NOT_FOUND)
  record LinkSpent() implements AccessProblem {}

  /** Nobody has this sign-in name. Told to administrators only. */
  @Code(value = "access.unknown-person", kind = Kind.NOT_FOUND)
  record UnknownPerson() implements AccessProblem {}

  /** Without an administrator nobody could let people in any more. */
  @Code(value = "access.last-administrator", kind = Kind.REFUSED)
  record LastAdministrator() implements AccessProblem {}

  /** Accounts of a demonstration are made by it alone. */
  @Code(value = "access.no-demo", kind = Kind.REFUSED)
  record NoDemo() implements AccessProblem {}

  /** Whoever holds such a role may set another second factor up, and then take this one away. */
  @Code(value = "access.last-factor", kind = Kind.REFUSED)
  record LastFactor() implements AccessProblem {}

  /** The operator's setting does not say where this node is reached. */
  @Code(value = "access.bad-address", kind = Kind.INVALID)
  record BadAddress(String address) implements AccessProblem {}

  /** After failed attempts the next one has to wait; even the right answer is not accepted yet. */
  @Code(value = "access.too-early", kind = Kind.TOO_OFTEN)
  record TooEarly() implements AccessProblem {}
}
