package org.amana.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the log is sealed.
 *
 * @param sealed entries under the newest checkpoint
 * @param at when it was signed; empty before the first
 * @param waiting entries that are written and not sealed yet
 * @param isOverdue whether one has waited so long that nothing is shown any more that needs an
 *     entry
 */
public record SealState(long sealed, Optional<Instant> at, long waiting, boolean isOverdue) {}
