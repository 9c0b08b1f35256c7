package org.amana.platform.custody;

import org.amana.platform.problems.ProblemException;

/** The viewer's key is needed and locked. */
final class KeyLocked extends ProblemException {
  private static final long serialVersionUID = 1;

  KeyLocked() {
    super(new CustodyProblem.Locked());
  }
}
