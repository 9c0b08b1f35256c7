package org.amana.platform.jobs;

/**
 * What came of a job.
 *
 * @param json for programs; {@code {}} when there is nothing to say
 * @param page where people see it, such as {@code /statistics}; empty when nowhere
 */
public record JobResult(String json, String page) {

  public static JobResult nothing() {
    return new JobResult("{}", "");
  }
}
