package org.amana.platform.access;

import java.util.Set;
import org.amana.platform.language.Hyphened;

/** What a person is to this node; what that allows stands in {@link Grants}. */
public enum Role {
  /** Manages people, and sees no case. */
  ADMINISTRATOR,
  STATISTICIAN,
  READER,
  /** Works on the cases that they are a member of. */
  CASE_WORKER,
  /**
   * Meets somebody first: at a border, a ward, a helpline, on the street; refers, and sees no case.
   */
  FRONT_LINE,
  /** Answers for the cases of a team. */
  SUPERVISOR,
  /** Decides who is a victim, as the competent authority. */
  AUTHORITY,
  /** Investigates a crime, and sees of victims what their file was opened to them for. */
  INVESTIGATOR,
  /** Brings a crime before a court. */
  PROSECUTOR,
  /** Keeps the directory of who helps where, and sees counts and no case. */
  COORDINATOR,
  /** Holds a share of the key that opens what nobody of a case can open any more. */
  CUSTODIAN,
  /** Reads the log of who did what, and no case. */
  AUDITOR,
  /** Keeps the node running and unseals it, and sees no case. */
  OPERATOR;

  public Set<Permission> permissions() {
    return Grants.of(this);
  }

  /** Whoever touches people's data or runs the node shows more than a password. */
  public boolean needsSecondFactor() {
    return Grants.needsSecondFactor(this);
  }

  /** A stable word for logs and files, such as {@code case-worker}. */
  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of the role's name. */
  public String key() {
    return "access.role." + code();
  }
}
