package org.amana.protection.procedures;

import java.util.Set;
import java.util.function.Supplier;

/** Which procedures were reviewed, in which version: told by a room that reviews them. */
public record ReviewsOfProcedures(Supplier<Set<Handbook.Version>> reviewed) {}
