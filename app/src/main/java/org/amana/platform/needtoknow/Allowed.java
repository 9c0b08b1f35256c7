package org.amana.platform.needtoknow;

import java.util.Optional;
import java.util.Set;
import org.amana.platform.access.Role;

/** What somebody may do with one file, at one moment. */
public final class Allowed {

  private final Rules rules;
  private final Set<Role> roles;
  private final Standing standing;

  Allowed(Rules rules, Set<Role> roles, Standing standing) {
    this.rules = rules;
    this.roles = roles;
    this.standing = standing;
  }

  public boolean may(Wanted wanted) {
    return purpose(wanted).isPresent();
  }

  /** For templates: the names of an {@link Action} on what is of the work. */
  public boolean may(String action) {
    return may(Wanted.to(Action.valueOf(action)));
  }

  /** For which purpose they may; empty when they may not. */
  public Optional<Purpose> purpose(Wanted wanted) {
    return rules.find(roles, standing, wanted).map(Rule::purpose);
  }

  public Standing standing() {
    return standing;
  }
}
