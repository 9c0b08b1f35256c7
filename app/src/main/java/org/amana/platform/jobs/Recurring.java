package org.amana.platform.jobs;

import java.time.Duration;

/**
 * Work of the house that comes round, in every serving process. Offered as a bean by the room that
 * has some. The work claims its rows in the database itself, so that no two processes do the same.
 *
 * @param name for the log of the machine
 * @param every from the end of one turn to the beginning of the next
 */
public record Recurring(String name, Duration every, Runnable work) {}
