package org.amana.platform.vault;

import java.util.UUID;

/** Somebody who holds a key of their own: a person's id. */
public record Holder(UUID value) {}
