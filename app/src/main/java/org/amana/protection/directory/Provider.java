package org.amana.protection.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who helps.
 *
 * @param name as the public knows them
 * @param state where they are, or whose authority they are, by its code
 * @param organisation of this node whose people they are
 * @param isGenerated made by the demonstration
 */
public record Provider(
    ProviderId id,
    String name,
    ProviderKind kind,
    Optional<String> state,
    Optional<UUID> organisation,
    boolean isGenerated,
    long version) {}
