package org.amana.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an outside holder of checkpoints has come.
 *
 * @param name the folder or address that the operator named
 * @param heldAt when it last took a checkpoint; empty when it never did
 * @param missing checkpoints that it does not hold yet
 * @param failingSince when it began to fail; empty while it does not
 */
public record WitnessState(
    String name, Optional<Instant> heldAt, long missing, Optional<Instant> failingSince) {}
