package org.amana.platform.access;

import java.util.UUID;

/** A body that people of this node work for. */
public record Organisation(UUID id, String name) {}
