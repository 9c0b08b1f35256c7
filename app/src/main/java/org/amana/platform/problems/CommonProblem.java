package org.amana.platform.problems;

import java.util.List;
import java.util.Optional;

/** Problems that any room may meet. */
public sealed interface CommonProblem extends Problem {

  /** There is no such page, or none for the one who asks. */
  @Code(value = "common.not-found", kind = Kind.NOT_FOUND)
  record NotFound() implements CommonProblem {}

  /** Signed in, but not for this. */
  @Code(value = "common.denied", kind = Kind.DENIED)
  record Denied() implements CommonProblem {}

  /** Several fields break rules; the form shows all of them at once. */
  @Code(value = "common.invalid-input", kind = Kind.INVALID)
  record InvalidInput(List<Violation> violations) implements CommonProblem {
    public InvalidInput {
      violations = List.copyOf(violations);
    }
  }

  /** A parameter is missing or not of its kind. */
  @Code(value = "common.bad-parameter", kind = Kind.INVALID)
  record BadParameter(String parameter, String value) implements CommonProblem {}

  /** The file cannot be opened. */
  @Code(value = "common.unreadable-file", kind = Kind.INVALID)
  record UnreadableFile(String file) implements CommonProblem {
    @Override
    public Optional<Place> place() {
      return Optional.of(Place.of(file));
    }
  }

  /** The file or request is larger than the node takes. Sizes in bytes. */
  @Code(value = "common.too-large", kind = Kind.TOO_MUCH)
  record TooLarge(long limit) implements CommonProblem {}

  /** The method of the request is not offered here. */
  @Code(value = "common.wrong-method", kind = Kind.INVALID)
  record WrongMethod(String method) implements CommonProblem {}

  /** Nobody foresaw it. The number is in the log beside the cause. */
  @Code(value = "common.internal", kind = Kind.INTERNAL)
  record Internal(String incident) implements CommonProblem {}
}
