package org.amana.platform.access;

import static org.amana.platform.access.Permission.CANCEL_JOBS;
import static org.amana.platform.access.Permission.FOLLOW_JOBS;
import static org.amana.platform.access.Permission.IMPORT_STATISTICS;
import static org.amana.platform.access.Permission.KEEP_DIRECTORY;
import static org.amana.platform.access.Permission.KEEP_REGISTRATION;
import static org.amana.platform.access.Permission.KEEP_SEAL;
import static org.amana.platform.access.Permission.MANAGE_PEOPLE;
import static org.amana.platform.access.Permission.READ_ADDRESSES;
import static org.amana.platform.access.Permission.READ_DIRECTORY;
import static org.amana.platform.access.Permission.READ_FIGURES;
import static org.amana.platform.access.Permission.READ_LOG;
import static org.amana.platform.access.Permission.RENEW_KEYS;
import static org.amana.platform.access.Permission.REVIEW_STANDARDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each role allows: the one table of rules. Who runs the node does not for that reason change
 * its figures, and the reverse. What is not granted is not allowed.
 */
final class Grants {

  record Grant(Role role, Permission permission) {}

  /** Only the test that takes rules away one by one, to see whether that is noticed, changes it. */
  private static final List<Grant> GRANTS =
      new ArrayList<>(
          List.of(
              new Grant(Role.ADMINISTRATOR, MANAGE_PEOPLE),
              new Grant(Role.ADMINISTRATOR, KEEP_SEAL),
              new Grant(Role.ADMINISTRATOR, FOLLOW_JOBS),
              new Grant(Role.ADMINISTRATOR, CANCEL_JOBS),
              new Grant(Role.STATISTICIAN, IMPORT_STATISTICS),
              new Grant(Role.STATISTICIAN, FOLLOW_JOBS),
              new Grant(Role.STATISTICIAN, CANCEL_JOBS),
              new Grant(Role.READER, FOLLOW_JOBS),
              new Grant(Role.COORDINATOR, READ_FIGURES),
              new Grant(Role.COORDINATOR, KEEP_REGISTRATION),
              new Grant(Role.CASE_WORKER, READ_DIRECTORY),
              new Grant(Role.CASE_WORKER, READ_ADDRESSES),
              new Grant(Role.SUPERVISOR, READ_DIRECTORY),
              new Grant(Role.SUPERVISOR, READ_ADDRESSES),
              new Grant(Role.AUTHORITY, READ_DIRECTORY),
              new Grant(Role.COORDINATOR, READ_DIRECTORY),
              new Grant(Role.COORDINATOR, KEEP_DIRECTORY),
              new Grant(Role.COORDINATOR, REVIEW_STANDARDS),
              new Grant(Role.SUPERVISOR, REVIEW_STANDARDS),
              new Grant(Role.CUSTODIAN, RENEW_KEYS),
              new Grant(Role.AUDITOR, READ_LOG),
              new Grant(Role.OPERATOR, KEEP_SEAL),
              new Grant(Role.OPERATOR, FOLLOW_JOBS),
              new Grant(Role.OPERATOR, CANCEL_JOBS)));

  /**
   * They touch nobody's data and do not run the node; everybody else shows more than a password.
   */
  private static final Set<Role> BY_PASSWORD_ALONE = Set.of(Role.STATISTICIAN, Role.READER);

  private Grants() {}

  static Set<Permission> of(Role role) {
    return GRANTS.stream()
        .filter(grant -> grant.role() == role)
        .map(Grant::permission)
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean needsSecondFactor(Role role) {
    return !BY_PASSWORD_ALONE.contains(role);
  }
}
