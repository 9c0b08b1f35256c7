package org.amana.protection.cases;

import org.amana.platform.vault.OpenSafe;
import org.amana.protection.intake.Answers;

/**
 * What another room keeps of a case: it is put in anew when the case gets a new key, and goes when
 * the case is erased. Offered as a bean by the room.
 */
public interface CasePart {

  /**
   * Takes out what lies in the safe and puts it in again, under the new key; in the caller's
   * transaction.
   */
  void renew(CaseId id, OpenSafe safe);

  /**
   * What is known of the person was begun or changed; in the caller's transaction. A room that
   * follows from it what it keeps does so here.
   */
  default void answered(CaseId id, Answers answers) {}

  /** Deletes every row; in the caller's transaction. */
  void erase(CaseId id);
}
