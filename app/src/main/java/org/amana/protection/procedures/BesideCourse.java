package org.amana.protection.procedures;

import java.util.List;
import java.util.Optional;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.identification.Alongside;
import org.amana.protection.identification.Identification;
import org.springframework.stereotype.Component;

/** What is seen beside a procedure: what is to be planned for in it, and what goes on in step. */
@Component
class BesideCourse {

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Identification identification;
  private final Asylum asylum;
  private final Procedures procedures;
  private final Page page;

  BesideCourse(
      NeedToKnow needToKnow,
      Chronicle chronicle,
      Identification identification,
      Asylum asylum,
      Procedures procedures,
      Page page) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.identification = identification;
    this.asylum = asylum;
    this.procedures = procedures;
    this.page = page;
  }

  /**
   * What stands beside it.
   *
   * @param toPlan what other procedures say that is to be planned for, as far as it is for the one
   *     who asks
   * @param victim how far the procedure as a victim has come; empty where the two do not go on in
   *     step, or nothing was presumed
   */
  record Shown(List<Need> toPlan, boolean isInStep, Optional<Identification.Since> victim) {}

  /** Something to plan for, under the name of its field. */
  record Need(String label, String text) {}

  Shown of(CaseId id, Procedure procedure) {
    boolean isInStep = procedure.code().equals(Asylum.CODE);
    return new Shown(
        toPlan(id, procedure),
        isInStep,
        isInStep ? needToKnow.within(() -> identification.since(id)) : Optional.empty());
  }

  private List<Need> toPlan(CaseId id, Procedure procedure) {
    if (procedure.plansFor().isEmpty()) {
      return List.of();
    }
    Chronicle.Opened opened = chronicle.open(id, Courses.ROOM);
    List<Course> going =
        Course.of(opened.work(), procedures).stream().filter(course -> !course.isOver()).toList();
    return procedure.plansFor().stream()
        .flatMap(name -> going.stream().flatMap(course -> need(opened, course, name).stream()))
        .toList();
  }

  private Optional<Need> need(Chronicle.Opened opened, Course course, String name) {
    return procedures
        .field(name)
        .filter(field -> name.equals(course.procedure().code() + "." + field.code()))
        .flatMap(
            field ->
                Said.of(opened, course)
                    .last(field.code())
                    .map(text -> new Need(field.words().in(page.language()), text)));
  }

  /** Displacement, for the page that tells whether somebody is a victim. */
  List<Alongside.Stage> stages(CaseId id) {
    return needToKnow.within(() -> asylum.all(chronicle.steps(id, Courses.ROOM))).stream()
        .map(
            course ->
                new Alongside.Stage(
                    course.procedure().words().in(page.language()),
                    course.at().words().in(page.language()),
                    course.last().on(),
                    course.last().due(),
                    "/cases/" + id + "/procedures/" + course.thread()))
        .toList();
  }
}
