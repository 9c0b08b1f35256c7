package org.amana.platform.access;

import java.util.UUID;

/** People of an organisation who work beside one another. */
public record Unit(UUID id, String name) {}
