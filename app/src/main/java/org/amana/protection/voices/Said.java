package org.amana.protection.voices;

import java.time.OffsetDateTime;
import org.amana.platform.access.PersonId;

/** Who decided something about a comment, and when. */
record Said(PersonId by, OffsetDateTime at) {}
