package org.amana.platform.access;

import java.util.Optional;
import java.util.Set;

/** The person who is signed in and asks. */
public record Viewer(Person person) {

  public PersonId id() {
    return person.id();
  }

  public String name() {
    return person.name();
  }

  public Organisation organisation() {
    return person.organisation();
  }

  public Optional<Unit> unit() {
    return person.unit();
  }

  public Set<Role> roles() {
    return person.roles();
  }

  public boolean can(Permission permission) {
    return person.can(permission);
  }
}
