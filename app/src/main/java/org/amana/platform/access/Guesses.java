package org.amana.platform.access;

import java.util.function.Supplier;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Component;

/** The one rule that slows guessing down, for the doors of other rooms. */
@Component
public final class Guesses {

  private final SlowDown slowDown;

  Guesses(SlowDown slowDown) {
    this.slowDown = slowDown;
  }

  /** What is guessed at. */
  public enum Door {
    /** The phrase of a person's own key; the subject is the person. */
    PHRASE(SlowDown.Kind.PHRASE),
    /** The paper that stands in for it; the subject is the person. */
    KIT(SlowDown.Kind.KIT),
    /** The passphrase of the node; there is one subject. */
    PASSPHRASE(SlowDown.Kind.PASSPHRASE),
    /** The code of a parcel for somebody who has no account; the subject is the parcel. */
    PARCEL(SlowDown.Kind.PARCEL),
    /** Shares on paper; the subject is the beginning of what was typed. */
    SHARES(SlowDown.Kind.SHARES);

    private final SlowDown.Kind kind;

    Door(SlowDown.Kind kind) {
      this.kind = kind;
    }
  }

  /**
   * Makes an attempt, unless it comes too early after failed ones. Not to be called within a
   * transaction, which might take the count back.
   *
   * @param attempt throws when it fails
   * @throws ProblemException {@code access.too-early}, and nothing was attempted
   */
  public <T> T make(Door door, String subject, Supplier<T> attempt) {
    if (!slowDown.admits(door.kind, subject)) {
      throw new ProblemException(new AccessProblem.TooEarly());
    }
    T result = attempt.get();
    slowDown.forget(door.kind, subject);
    return result;
  }
}
