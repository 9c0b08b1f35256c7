package org.amana.protection.cases;

import java.util.Optional;
import org.amana.platform.needtoknow.Allowed;
import org.amana.platform.needtoknow.Purpose;
import org.amana.protection.intake.Answers;

/**
 * A case as far as the one who opened it has to know.
 *
 * @param purpose for which they opened it
 * @param facts empty when they are not for them
 * @param identity who it is and what they told; empty when it is not for them
 */
public record OpenCase(
    CaseEntry entry,
    Allowed allowed,
    Purpose purpose,
    Optional<Answers> facts,
    Optional<Answers> identity) {

  /** Everything that is for them. */
  public Answers answers() {
    return identity.orElse(Answers.NONE).and(facts.orElse(Answers.NONE));
  }

  /** Hides what is in it. */
  @Override
  public String toString() {
    return "OpenCase[" + entry.id() + "]";
  }
}
