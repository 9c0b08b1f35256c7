package org.amana.protection.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.OpenStep;
import org.springframework.stereotype.Component;

/**
 * Alerts that are raised and not lifted, for the top of a case: what the danger is, without a name.
 * Why stands in the steps, and opens with a member's own key alone.
 */
@Component
class AlertsOfCase {

  /** The procedure of alerts; a deployment adds kinds to it, and takes none away. */
  static final String CODE = "alert";

  private static final String KIND = "danger";

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Procedures procedures;
  private final Page page;

  AlertsOfCase(NeedToKnow needToKnow, Chronicle chronicle, Procedures procedures, Page page) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.procedures = procedures;
    this.page = page;
  }

  /** Those among the courses of a case that stand. */
  static List<Course> raised(List<Course> courses) {
    return courses.stream()
        .filter(course -> course.procedure().code().equals(CODE) && !course.isOver())
        .toList();
  }

  /** What stands on top of a case; that it was read is in the log where there is something. */
  List<String> of(CaseId id) {
    boolean isNone =
        needToKnow.within(
            () -> raised(Course.of(chronicle.steps(id, Courses.ROOM), procedures)).isEmpty());
    if (isNone) {
      return List.of();
    }
    Chronicle.Opened opened = chronicle.open(id, Courses.ROOM);
    return raised(Course.of(opened.work(), procedures)).stream()
        .map(course -> words(course, opened))
        .distinct()
        .toList();
  }

  /** The latest kind that was named; for who may not read it, that there is an alert. */
  private String words(Course course, Chronicle.Opened opened) {
    return course.steps().reversed().stream()
        .flatMap(step -> Optional.ofNullable(opened.byId().get(step.id())).stream())
        .flatMap(open -> kinds(course.procedure(), open).stream())
        .findFirst()
        .orElseGet(() -> course.procedure().words().in(page.language()));
  }

  private Optional<String> kinds(Procedure procedure, OpenStep open) {
    return open.facts(Answered.class)
        .map(answered -> answered.values().getOrDefault(KIND, ""))
        .filter(codes -> !codes.isEmpty())
        .map(codes -> Arrays.asList(codes.split(" ", -1)))
        .map(
            codes ->
                String.join(" · ", codes.stream().map(code -> name(procedure, code)).toList()));
  }

  private String name(Procedure procedure, String code) {
    return procedure.fields().stream()
        .filter(field -> field.code().equals(KIND))
        .flatMap(field -> field.option(code).stream())
        .map(option -> option.words().in(page.language()))
        .findFirst()
        .orElse(code);
  }
}
