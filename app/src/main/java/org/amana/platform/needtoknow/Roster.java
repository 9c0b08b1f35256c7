package org.amana.platform.needtoknow;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.access.PersonId;

/**
 * Who works on a file.
 *
 * @param unit that keeps it
 * @param members the leads among them included
 */
public record Roster(Optional<UUID> unit, Set<PersonId> leads, Set<PersonId> members) {

  public Roster {
    leads = Set.copyOf(leads);
    members = Set.copyOf(members);
  }
}
