package org.amana.platform.problems;

/** Carries a {@link Problem} to the one place that tells it to the user. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.code(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
