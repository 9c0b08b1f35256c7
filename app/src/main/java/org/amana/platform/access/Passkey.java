package org.amana.platform.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param name what the owner calls it; empty when it was given none
 * @param used when it last opened something, if ever
 */
record Passkey(UUID id, PersonId person, String name, Instant created, Optional<Instant> used) {}
