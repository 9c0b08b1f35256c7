package org.amana.protection.voices;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with a comment. */
public sealed interface VoiceProblem extends Problem {

  /** As many came in this hour as are taken. */
  @Code(value = "voices.too-many", kind = Kind.TOO_OFTEN)
  record TooMany() implements VoiceProblem {}

  /** Somebody has decided about it before, or it is not published yet. */
  @Code(value = "voices.decided", kind = Kind.CONFLICT)
  record Decided() implements VoiceProblem {}
}
