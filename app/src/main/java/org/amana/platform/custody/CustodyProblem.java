package org.amana.platform.custody;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with the keepers of keys. */
sealed interface CustodyProblem extends Problem {

  /** The file that should unseal the node cannot be read or made. */
  @Code(value = "custody.unseal-file", kind = Kind.UNAVAILABLE)
  record UnsealFile(String file) implements CustodyProblem {}

  /** The viewer has not entered their phrase in this session. */
  @Code(value = "custody.locked", kind = Kind.DENIED)
  record Locked() implements CustodyProblem {}

  /** The person has a key already. */
  @Code(value = "custody.key-there", kind = Kind.CONFLICT)
  record KeyThere() implements CustodyProblem {}

  /** A custodian who lost their own key asks others. */
  @Code(value = "custody.own-renewal", kind = Kind.REFUSED)
  record OwnRenewal() implements CustodyProblem {}
}
