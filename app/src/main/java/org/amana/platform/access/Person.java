package org.amana.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param signInName like an e-mail address, in lower case
 * @param isDemo made by the demonstration, and of use only while it runs
 * @param hasSecondFactor whether a passkey or an app for codes is set up
 */
public record Person(
    PersonId id,
    String name,
    String signInName,
    State state,
    Organisation organisation,
    Optional<Unit> unit,
    Set<Role> roles,
    boolean isDemo,
    boolean hasSecondFactor) {

  public Person {
    roles = Set.copyOf(roles);
  }

  /** Whether the person can sign in. */
  public enum State {
    /** Has not yet set a password. */
    INVITED,
    ACTIVE,
    DISABLED;

    /** The message key of the state's name. */
    public String key() {
      return "access.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean can(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /**
   * Whether a password alone lets nobody in as this person. Accounts of a demonstration open with
   * one step: they hold nothing real, and open nothing outside of it.
   */
  public boolean needsSecondFactor() {
    return !isDemo && roles.stream().anyMatch(Role::needsSecondFactor);
  }

  /** The message key of whether there is a second factor. */
  public String secondFactorKey() {
    return hasSecondFactor ? "access.second-factor.there" : "access.second-factor.none";
  }

  /** Without the name, so that no log holds it. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
