package org.amana.platform.vault;

import java.util.UUID;

/** What one key protects: usually one person's file. */
public record SafeId(UUID value) {}
