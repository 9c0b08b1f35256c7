package org.amana.platform.access;

import static org.amana.platform.access.Permission.CANCEL_JOBS;
import static org.amana.platform.access.Permission.FOLLOW_JOBS;
import static org.amana.platform.access.Permission.IMPORT_STATISTICS;
import static org.amana.platform.access.Permission.KEEP_SEAL;
import static org.amana.platform.access.Permission.MANAGE_PEOPLE;
import static org.amana.platform.access.Permission.READ_LOG;

import java.util.Locale;
import java.util.Set;

/**
 * What a person is to this node, and what that allows: the one table of rules. Who runs the node
 * does not for that reason change its figures, and the reverse.
 */
public enum Role {
  /** Manages people, and sees no case. */
  ADMINISTRATOR,
  STATISTICIAN,
  READER,
  /** Works on the cases that they are a member of. */
  CASE_WORKER,
  /** Answers for the cases of a team. */
  SUPERVISOR,
  /** Investigates a crime, and sees of victims what their file was opened to them for. */
  INVESTIGATOR,
  /** Brings a crime before a court. */
  PROSECUTOR,
  /** Holds a share of the key that opens what nobody of a case can open any more. */
  CUSTODIAN,
  /** Reads the log of who did what, and no case. */
  AUDITOR,
  /** Keeps the node running and unseals it, and sees no case. */
  OPERATOR;

  public Set<Permission> permissions() {
    return switch (this) {
      case ADMINISTRATOR -> Set.of(MANAGE_PEOPLE, KEEP_SEAL, FOLLOW_JOBS, CANCEL_JOBS);
      case STATISTICIAN -> Set.of(IMPORT_STATISTICS, FOLLOW_JOBS, CANCEL_JOBS);
      case READER -> Set.of(FOLLOW_JOBS);
      case OPERATOR -> Set.of(KEEP_SEAL, FOLLOW_JOBS, CANCEL_JOBS);
      case CASE_WORKER, SUPERVISOR, INVESTIGATOR, PROSECUTOR, CUSTODIAN -> Set.of();
      case AUDITOR -> Set.of(READ_LOG);
    };
  }

  /** Whoever touches people's data or runs the node shows more than a password. */
  public boolean needsSecondFactor() {
    return switch (this) {
      case STATISTICIAN, READER -> false;
      case ADMINISTRATOR,
          CASE_WORKER,
          SUPERVISOR,
          INVESTIGATOR,
          PROSECUTOR,
          CUSTODIAN,
          AUDITOR,
          OPERATOR ->
          true;
    };
  }

  /** A stable word for logs and files, such as {@code case-worker}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The message key of the role's name. */
  public String key() {
    return "access.role." + code();
  }
}
