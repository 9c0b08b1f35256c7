package org.amana.platform.access;

import java.util.Set;

/**
 * Where people of some roles arrive who sign in and want to go nowhere else; rooms offer it as a
 * bean. Everybody else arrives at the first page.
 *
 * @param path from the language's root, such as {@code /my-day}
 */
public record Landing(Set<Role> roles, String path) {

  public Landing {
    roles = Set.copyOf(roles);
  }

  boolean isFor(Person person) {
    return person.roles().stream().anyMatch(roles::contains);
  }
}
