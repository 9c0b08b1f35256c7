package org.amana.platform.access;

/** The person who is signed in and asks. */
public record Viewer(Person person) {

  public PersonId id() {
    return person.id();
  }

  public String name() {
    return person.name();
  }

  public boolean can(Permission permission) {
    return person.can(permission);
  }
}
