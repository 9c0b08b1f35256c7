package org.amana.protection.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.language.Words;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.springframework.stereotype.Component;

/** Which procedures were begun in a case, for rooms that say which ones should be. */
@Component
public final class Underway {

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Procedures procedures;

  Underway(NeedToKnow needToKnow, Chronicle chronicle, Procedures procedures) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.procedures = procedures;
  }

  /**
   * A procedure of a case.
   *
   * @param begins code of the step with which it can be begun; empty when none begins it
   * @param thread of the one that moved last; empty when none was begun
   * @param at where that one stands
   */
  public record One(
      String code,
      Words words,
      Optional<String> begins,
      Optional<UUID> thread,
      Optional<LocalDate> begun,
      Optional<Words> at) {}

  /** Those of these codes, in their order, by the steps of the work alone. */
  public List<One> of(CaseId id, List<String> codes) {
    List<Course> courses =
        needToKnow.within(() -> Course.of(chronicle.steps(id, Courses.ROOM), procedures));
    return codes.stream().map(code -> one(procedures.get(code), courses)).toList();
  }

  private static One one(Procedure procedure, List<Course> courses) {
    Optional<Course> last =
        courses.stream().filter(course -> course.isOf(procedure)).reduce((_, later) -> later);
    return new One(
        procedure.code(),
        procedure.words(),
        procedure.after(Optional.empty()).stream().map(Move::code).findFirst(),
        last.map(Course::thread),
        last.map(course -> course.steps().getFirst().on()),
        last.map(course -> course.at().words()));
  }
}
