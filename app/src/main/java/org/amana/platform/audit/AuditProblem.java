package org.amana.platform.audit;

import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;

/** What can go wrong with writing and sealing the log. */
sealed interface AuditProblem extends Problem {

  /** What is asked for cannot be written down, so it is not done. */
  @Code(value = "audit.unavailable", kind = Kind.UNAVAILABLE)
  record Unavailable() implements AuditProblem {}

  /** There is a log, and the key that signs it is not here. */
  @Code(value = "audit.key-missing", kind = Kind.UNAVAILABLE)
  record KeyMissing(String file) implements AuditProblem {}

  /** This account may not read or write what lies beside the key. */
  @Code(value = "audit.key-unreadable", kind = Kind.UNAVAILABLE)
  record KeyUnreadable(String file) implements AuditProblem {}

  /** The file is no key. What stands in it is not told. */
  @Code(value = "audit.key-damaged", kind = Kind.UNAVAILABLE)
  record KeyDamaged(String file) implements AuditProblem {}

  /** The newest checkpoint was not signed by the key that is here, or is not what was signed. */
  @Code(value = "audit.of-another-key", kind = Kind.CONFLICT)
  record OfAnotherKey(String file) implements AuditProblem {}

  /**
   * The log is shorter than the one that was signed here last.
   *
   * @param known entries in the newest checkpoint that was signed here
   * @param found entries that the database has sealed
   */
  @Code(value = "audit.rolled-back", kind = Kind.CONFLICT)
  record RolledBack(long known, long found) implements AuditProblem {}

  /** The file cannot be written, or the words in it are not of their form. */
  @Code(value = "audit.file-unusable", kind = Kind.INVALID)
  record FileUnusable(String file) implements AuditProblem {}
}
