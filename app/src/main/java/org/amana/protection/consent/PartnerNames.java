package org.amana.protection.consent;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Names of partners without an account. Offered as a bean by a room that knows some, so that its
 * pages can lead to the form of a consent by the id of one.
 */
public record PartnerNames(Function<UUID, Optional<String>> find) {}
