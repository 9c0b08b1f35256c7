package org.amana.platform.needtoknow;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with who has to know. */
public sealed interface NeedToKnowProblem extends Problem {

  /** No file has this reference, or none that the one who asks may open in an emergency. */
  @Code(value = "needtoknow.no-such-reference", kind = Kind.NOT_FOUND)
  record NoSuchReference() implements NeedToKnowProblem {}

  /** Somebody has judged this emergency already. */
  @Code(value = "needtoknow.reviewed", kind = Kind.CONFLICT)
  record Reviewed() implements NeedToKnowProblem {}

  /** The hour is over. */
  @Code(value = "needtoknow.over", kind = Kind.REFUSED)
  record Over() implements NeedToKnowProblem {}

  /** Nobody judges their own emergency, nor hands a key to themselves. */
  @Code(value = "needtoknow.own", kind = Kind.DENIED)
  record Own() implements NeedToKnowProblem {}

  /** Without a lead nobody could decide who works on the file. */
  @Code(value = "needtoknow.last-lead", kind = Kind.REFUSED)
  record LastLead() implements NeedToKnowProblem {}

  /** The role of the person allows them nothing with a file that is opened for this purpose. */
  @Code(value = "needtoknow.not-for-role", kind = Kind.INVALID)
  record NotForRole() implements NeedToKnowProblem {}

  /** The person works on the file already. */
  @Code(value = "needtoknow.member-already", kind = Kind.CONFLICT)
  record MemberAlready() implements NeedToKnowProblem {}
}
