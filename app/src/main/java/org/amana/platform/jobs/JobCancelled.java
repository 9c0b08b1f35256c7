package org.amana.platform.jobs;

/** Thrown through a job's work when it is to end before its time. Work lets it through. */
public final class JobCancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JobCancelled() {
    super("cancelled");
  }
}
