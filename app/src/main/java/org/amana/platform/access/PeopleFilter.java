package org.amana.platform.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Which people are listed. There is no filter by name: the name would stand in the address, and
 * from there in histories and logs.
 */
public record PeopleFilter(Optional<Role> role, Optional<Person.State> state, Optional<UUID> unit) {

  public static PeopleFilter everybody() {
    return new PeopleFilter(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
