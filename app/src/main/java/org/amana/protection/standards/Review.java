package org.amana.protection.standards;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;

/**
 * A subject held against a set of guidelines.
 *
 * @param answers by the codes of the items
 * @param adverse what it does to the rights of victims; empty when nothing was found
 * @param mending how that was mended or answered; empty as long as nobody did
 */
record Review(
    UUID id,
    Subject subject,
    String guideline,
    int guidelineVersion,
    Map<String, Answer> answers,
    String adverse,
    Optional<PersonId> by,
    Instant at,
    Optional<String> mending) {

  Review {
    answers = Map.copyOf(answers);
  }

  /** A verdict with its reason. */
  record Answer(Verdict verdict, String reason) {}

  /** Whether it found something that harms: a question that is not met counts as such. */
  public boolean isFinding() {
    return !adverse.isEmpty()
        || answers.values().stream().anyMatch(answer -> answer.verdict() == Verdict.NOT_MET);
  }

  public boolean isOpen() {
    return isFinding() && mending.isEmpty();
  }
}
