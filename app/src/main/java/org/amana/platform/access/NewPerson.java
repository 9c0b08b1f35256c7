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
 * @param unit of the organisation, likewise; empty when the person is of none
 */
public record NewPerson(
    String name, String signInName, String organisation, String unit, Set<Role> roles) {

  private static final int LONGEST = 100;

  public NewPerson {
    name = name.strip();
    signInName = signInName.strip().toLowerCase(Locale.ROOT);
    organisation = organisation.strip();
    unit = unit.strip();
    roles = Set.copyOf(roles);
  }

  /** Somebody who is of no unit. */
  public NewPerson(String name, String signInName, String organisation, Set<Role> roles) {
    this(name, signInName, organisation, "", roles);
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
    found.addAll(violations(organisation, unit));
    if (roles.isEmpty()) {
      found.add(new Violation("roles", "access.rule.roles"));
    }
    return found;
  }

  /** What is wrong with the names of an organisation and of a unit. */
  static List<Violation> violations(String organisation, String unit) {
    List<Violation> found = new ArrayList<>();
    if (organisation.isEmpty() || organisation.length() > LONGEST) {
      found.add(new Violation("organisation", "access.rule.organisation"));
    }
    if (unit.length() > LONGEST) {
      found.add(new Violation("unit", "access.rule.unit"));
    }
    return found;
  }
}
