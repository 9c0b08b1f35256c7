package org.amana.platform.vault;

import java.util.UUID;

/**
 * What custodians are asked for: to open one safe to one person.
 *
 * @param request why, as the one who asks has recorded it
 */
public record Handover(UUID request, SafeId safe, Holder receiver) {}
