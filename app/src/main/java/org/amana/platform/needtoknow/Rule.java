package org.amana.platform.needtoknow;

import org.amana.platform.access.Role;

/** One cell of the table of rules: allowed. What has no cell is denied. */
record Rule(Role role, Relation relation, Action action, Tier tier, Purpose purpose) {

  /** In the order of the columns, as the database has it. */
  @Override
  public String toString() {
    return "%s %s %s %d %s"
        .formatted(role.code(), relation.code(), action.code(), tier.number(), purpose.code());
  }
}
