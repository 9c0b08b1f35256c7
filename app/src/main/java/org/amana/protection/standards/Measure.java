package org.amana.protection.standards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.PersonId;
import org.amana.platform.problems.ProblemException;

/**
 * A measure or policy, described in words.
 *
 * @param by who described it
 * @param approvedAt empty as long as nobody did
 */
record Measure(
    UUID id,
    String title,
    String text,
    Optional<PersonId> by,
    Instant at,
    Optional<Instant> approvedAt) {

  Subject subject() {
    return new Subject(Subject.Kind.MEASURE, id.toString(), 1, title);
  }

  /**
   * Goes on when nothing stands against its approval (A/RES/64/293, annex, paragraph 25): it was
   * held against the safeguards in their present version, and nothing that was found waits for an
   * answer.
   *
   * @throws ProblemException {@code standards.not-reviewed}, {@code standards.open-finding}
   */
  static void mayBeApproved(List<Review> reviews, GuidelineSet safeguards) {
    boolean isReviewed =
        reviews.stream()
            .anyMatch(
                review ->
                    review.guideline().equals(safeguards.code())
                        && review.guidelineVersion() == safeguards.version());
    if (!isReviewed) {
      throw new ProblemException(new StandardsProblem.NotReviewed());
    }
    if (reviews.stream().anyMatch(Review::isOpen)) {
      throw new ProblemException(new StandardsProblem.OpenFinding());
    }
  }
}
