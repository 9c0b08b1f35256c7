package org.amana.platform.jobs;

import java.util.Objects;

/**
 * A kind of long work that a room offers, as a bean.
 *
 * @param name in kebab case, never changed once jobs of it exist: {@code statistics-import}
 * @param key the message key of what people call it
 * @param work what is done; it may be begun again from the start after a crash, so it must leave
 *     nothing half-done behind, best by one transaction
 */
public record JobKind(String name, String key, Work work) {

  public JobKind {
    Objects.requireNonNull(name);
    Objects.requireNonNull(key);
    Objects.requireNonNull(work);
  }

  /** The work itself. */
  @FunctionalInterface
  public interface Work {

    /**
     * Does it, on a thread of its own.
     *
     * @param parameters the JSON that was handed in
     * @return what came of it
     * @throws org.amana.platform.problems.ProblemException when it cannot be done; people are shown
     *     why
     * @throws JobCancelled out of {@link Progress}, which is to be let through
     */
    JobResult run(JobId id, String parameters, Progress progress) throws Exception;
  }
}
