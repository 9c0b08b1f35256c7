package org.amana.platform.vault;

import java.util.UUID;

/** Whom or what tags belong to, by an id of the room above. */
public record SubjectId(UUID value) {}
