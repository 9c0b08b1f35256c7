package org.amana.protection.tasks;

import java.util.UUID;

/**
 * What colleagues must know of a step of a task.
 *
 * @param assignee whose it is from this step on
 */
record TaskFacts(TaskKind kind, Priority priority, UUID assignee) {}
