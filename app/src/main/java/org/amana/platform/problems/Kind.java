package org.amana.platform.problems;

/** Who is at fault and what that means for each way of asking: the first axis of every problem. */
public enum Kind {
  /** The input breaks rules. */
  INVALID(422, 2),
  /** Absent, or hidden from the one who asks: the same answer on purpose. */
  NOT_FOUND(404, 3),
  /** It may be known to exist, but not this done with it. */
  DENIED(403, 4),
  /** Somebody else changed it first. */
  CONFLICT(409, 5),
  /** A rule of the field says no. */
  REFUSED(409, 6),
  /** Larger than is taken. */
  TOO_MUCH(413, 7),
  /** Faster than is taken, or beyond a quota. */
  TOO_OFTEN(429, 7),
  /** An outside system does not answer. */
  UNAVAILABLE(503, 8),
  /** Our own fault. */
  INTERNAL(500, 1);

  private final int httpStatus;
  private final int exitCode;

  Kind(int httpStatus, int exitCode) {
    this.httpStatus = httpStatus;
    this.exitCode = exitCode;
  }

  /** The HTTP status of a page or JSON answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** The exit code of a command. */
  public int exitCode() {
    return exitCode;
  }
}
