package org.amana.platform.searches;

import java.time.Instant;
import java.util.UUID;

/** A search as it was made; who was sought is not kept. */
public record MadeSearch(UUID id, UUID person, Instant at, SearchReason reason) {}
