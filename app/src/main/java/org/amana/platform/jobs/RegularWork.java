package org.amana.platform.jobs;

import java.time.Duration;

/**
 * Short work that a room offers as a bean, to be done again and again by whichever serving process
 * is free. It is claimed like a job: one process at a time does it, and when that dies another does
 * it from the start.
 *
 * @param name in kebab case, never changed once it was released
 * @param every how long after its end it begins again
 * @param work what is done; it may be begun again from the start, so it must not matter twice
 */
public record RegularWork(String name, Duration every, Runnable work) {}
