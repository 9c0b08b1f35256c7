package org.amana.protection.standards;

import java.time.Instant;
import java.util.Optional;
import org.amana.platform.access.PersonId;

/** Who did something, and when. */
record Said(Optional<PersonId> by, Instant at) {}
