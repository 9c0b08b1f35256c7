package org.amana.protection.standards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.Access;
import org.amana.platform.access.Permission;
import org.amana.platform.access.Viewer;
import org.amana.platform.node.Ids;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds procedures, services and measures against guidelines, and lets measures be approved. */
@Component
class Reviews {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 10_000;

  private final Access access;
  private final GuidelineSets sets;
  private final Subjects subjects;
  private final ReviewSql sql;
  private final MeasureSql measures;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Reviews(
      Access access,
      GuidelineSets sets,
      Subjects subjects,
      ReviewSql sql,
      MeasureSql measures,
      Ids ids,
      Clock clock,
      TransactionTemplate transaction) {
    this.access = access;
    this.sets = sets;
    this.subjects = subjects;
    this.sql = sql;
    this.measures = measures;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  private void mayReview() {
    access.require(Permission.REVIEW_STANDARDS);
  }

  private Said said() {
    return new Said(access.viewer().map(Viewer::id), clock.instant());
  }

  /** A subject and what it is to be held against. */
  record Asked(Subject subject, GuidelineSet set) {}

  Asked ask(String kind, String of, String set) {
    mayReview();
    return new Asked(subjects.get(kind, of), sets.get(set));
  }

  UUID add(Asked asked, TypedReview typed) {
    mayReview();
    Map<String, Review.Answer> answers = typed.read(asked.set());
    Said said = said();
    Review review =
        new Review(
            ids.next(),
            asked.subject(),
            asked.set().code(),
            asked.set().version(),
            answers,
            typed.adverse(),
            said.by(),
            said.at(),
            Optional.empty());
    transaction.executeWithoutResult(
        _ -> {
          if (asked.subject().kind() == Subject.Kind.MEASURE) {
            measures.lock(UUID.fromString(asked.subject().of()));
          }
          sql.add(review);
        });
    return review.id();
  }

  Review get(UUID id) {
    mayReview();
    return sql.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  List<Review> list(long offset, int most) {
    mayReview();
    return sql.list(offset, most);
  }

  long count() {
    mayReview();
    return sql.count();
  }

  List<Review> of(Subject subject) {
    mayReview();
    return sql.of(subject);
  }

  /** Says how a finding was mended, or what answers it. */
  void mend(UUID id, Map<String, String> typed) {
    Review review = get(id);
    String words = TypedReview.words(typed, "mending", LONGEST_TEXT);
    if (!review.isFinding()) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
    try {
      sql.mend(id, words, said());
    } catch (DuplicateKeyException e) {
      throw new ProblemException(new StandardsProblem.AnsweredBefore(), e);
    }
  }

  UUID describe(Map<String, String> typed) {
    mayReview();
    Said said = said();
    Measure measure =
        new Measure(
            ids.next(),
            TypedReview.words(typed, "title", LONGEST_TITLE),
            TypedReview.words(typed, "text", LONGEST_TEXT),
            said.by(),
            said.at(),
            Optional.empty());
    try {
      measures.add(measure);
    } catch (DuplicateKeyException e) {
      throw new ProblemException(new StandardsProblem.MeasureTaken(), e);
    }
    return measure.id();
  }

  Measure measure(UUID id) {
    mayReview();
    return measures.find(id).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  List<Measure> measures(long offset, int most) {
    mayReview();
    return measures.list(offset, most);
  }

  long countMeasures() {
    mayReview();
    return measures.count();
  }

  /**
   * Approves a measure.
   *
   * @throws ProblemException when something stands against it
   */
  void approve(UUID id) {
    Measure measure = measure(id);
    Said said = said();
    if (said.by().isPresent() && said.by().equals(measure.by())) {
      throw new ProblemException(new StandardsProblem.OwnMeasure());
    }
    transaction.executeWithoutResult(
        _ -> {
          measures.lock(id);
          Measure.mayBeApproved(sql.of(measure.subject()), sets.get(GuidelineSets.RIGHTS));
          measures.approve(id, said);
        });
  }
}
