package org.amana.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amana.platform.problems.Violation;

/**
 * A person to be added, as typed.
 *
 * @param organisation by its name; one that is not known yet is added
 */
public record NewPerson(String name, String signInName, String organisation, Set<Role> roles) {

  private static final int LONGEST = 100;

  public NewPerson {
    name = name.strip();
    signInName = signInName.strip().toLowerCase(Locale.ROOT);
    organisation = organisation.strip();
    roles = Set.copyOf(roles);
  }

  List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST) {
      found.add(new Violation("name", "access.rule.name"));
    }
    if (signInName.length() > LONGEST
        || !signInName.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+")) {
      found.add(new Violation("signInName", "access.rule.sign-in-name"));
    }
    if (organisation.isEmpty() || organisation.length() > LONGEST) {
      found.add(new Violation("organisation", "access.rule.organisation"));
    }
    if (roles.isEmpty()) {
      found.add(new Violation("roles", "access.rule.roles"));
    }
    return found;
  }
}
