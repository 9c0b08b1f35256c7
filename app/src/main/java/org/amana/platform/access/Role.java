package org.amana.platform.access;

import static org.amana.platform.access.Permission.CANCEL_JOBS;
import static org.amana.platform.access.Permission.FOLLOW_JOBS;
import static org.amana.platform.access.Permission.IMPORT_STATISTICS;
import static org.amana.platform.access.Permission.MANAGE_PEOPLE;

import java.util.Locale;
import java.util.Set;

/**
 * What a person is to this node, and what that allows: the one table of rules. Who runs the node
 * does not for that reason change its figures, and the reverse.
 */
public enum Role {
  ADMINISTRATOR,
  STATISTICIAN,
  READER;

  public Set<Permission> permissions() {
    return switch (this) {
      case ADMINISTRATOR -> Set.of(MANAGE_PEOPLE, FOLLOW_JOBS, CANCEL_JOBS);
      case STATISTICIAN -> Set.of(IMPORT_STATISTICS, FOLLOW_JOBS, CANCEL_JOBS);
      case READER -> Set.of(FOLLOW_JOBS);
    };
  }

  /** The message key of the role's name. */
  public String key() {
    return "access.role." + name().toLowerCase(Locale.ROOT);
  }
}
