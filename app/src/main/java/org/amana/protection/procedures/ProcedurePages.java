package org.amana.protection.procedures;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.OpenStep;
import org.amana.protection.chronicle.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done for one person: what goes on, what can be begun, and each step of it. */
@Controller
@ConditionalOnWebApplication
class ProcedurePages {

  private final Courses courses;
  private final Procedures procedures;
  private final BesideCourse beside;
  private final FormFields fields;
  private final List<ReviewsOfProcedures> reviews;
  private final Clock clock;

  ProcedurePages(
      Courses courses,
      Procedures procedures,
      BesideCourse beside,
      FormFields fields,
      List<ReviewsOfProcedures> reviews,
      Clock clock) {
    this.courses = courses;
    this.procedures = procedures;
    this.beside = beside;
    this.fields = fields;
    this.reviews = reviews;
    this.clock = clock;
  }

  @GetMapping("/procedures")
  ModelAndView handbook() {
    return new ModelAndView("procedures/handbook")
        .addObject("groups", ByGroup.of(procedures.all()))
        .addObject("reviewed", reviewed());
  }

  /** Codes of procedures that were reviewed in the version that they have here. */
  private Set<String> reviewed() {
    Set<Handbook.Version> told = new HashSet<>();
    reviews.forEach(some -> told.addAll(some.reviewed().get()));
    return procedures.all().stream()
        .filter(one -> told.contains(new Handbook.Version(one.code(), one.version())))
        .map(Procedure::code)
        .collect(Collectors.toSet());
  }

  @GetMapping("/cases/{id}/procedures")
  ModelAndView show(@PathVariable UUID id) {
    Courses.Shown shown = courses.show(new CaseId(id));
    return new ModelAndView("procedures/procedures")
        .addObject("id", id)
        .addObject("shown", shown)
        .addObject("groups", ByGroup.of(shown.open()));
  }

  /** A step with its answers. */
  record Told(
      Step step,
      Move move,
      List<FormFields.Given> given,
      Optional<Integer> score,
      boolean isClosed) {}

  @GetMapping("/cases/{id}/procedures/{thread}")
  ModelAndView show(@PathVariable UUID id, @PathVariable UUID thread) {
    Courses.Told told = courses.show(new CaseId(id), thread);
    return new ModelAndView("procedures/course")
        .addObject("id", id)
        .addObject("told", told)
        .addObject("beside", beside.of(new CaseId(id), told.course().procedure()))
        .addObject("today", LocalDate.now(clock))
        .addObject(
            "steps",
            told.told().reversed().stream().map(open -> told(told.course(), open)).toList());
  }

  private Told told(Course course, OpenStep open) {
    Move move = course.move(open.step());
    Optional<Answered> facts = open.facts(Answered.class);
    Optional<Answered> words = open.words(Answered.class);
    return new Told(
        open.step(),
        move,
        fields.given(course.procedure(), move, facts, words),
        facts.flatMap(answered -> fields.score(course.procedure(), move, answered)),
        words.isEmpty());
  }

  private Form today() {
    return Form.empty().with(StepForm.ON, LocalDate.now(clock).toString());
  }

  @GetMapping("/cases/{id}/procedures/begin/{procedure}/{step}")
  ModelAndView askBegin(
      @PathVariable UUID id, @PathVariable String procedure, @PathVariable String step) {
    return asking(
        id, courses.askBegin(new CaseId(id), courses.freshThread(), procedure, step), today());
  }

  @PostMapping("/cases/{id}/procedures/begin/{procedure}/{step}")
  ModelAndView begin(
      @PathVariable UUID id,
      @PathVariable String procedure,
      @PathVariable String step,
      @RequestParam UUID thread,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    return take(id, thread, 0, form(courses.procedure(procedure), step, typed), response);
  }

  @GetMapping("/cases/{id}/procedures/{thread}/{step}")
  ModelAndView ask(@PathVariable UUID id, @PathVariable UUID thread, @PathVariable String step) {
    return asking(id, courses.ask(new CaseId(id), thread, step), today());
  }

  @PostMapping("/cases/{id}/procedures/{thread}/{step}")
  ModelAndView goOn(
      @PathVariable UUID id,
      @PathVariable UUID thread,
      @PathVariable String step,
      @RequestParam int after,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Procedure procedure = courses.procedure(new CaseId(id), thread);
    return take(id, thread, after, form(procedure, step, typed), response);
  }

  private static StepForm form(
      Procedure procedure, String step, MultiValueMap<String, String> typed) {
    return StepForm.of(
        procedure,
        procedure.move(step).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound())),
        typed);
  }

  private ModelAndView take(
      UUID id, UUID thread, int after, StepForm form, HttpServletResponse response) {
    CaseId of = new CaseId(id);
    return new FormAnswer(
            form.shown(),
            StepForm.ON,
            again -> asking(id, courses.asked(of, form, thread, after), again))
        .to(
            response,
            () -> {
              courses.take(of, thread, after, form);
              return new ModelAndView(LocalAddress.to("/cases/" + id + "/procedures/" + thread));
            });
  }

  private ModelAndView asking(UUID id, Courses.Asked asked, Form form) {
    List<FormFields.Shown> shown = fields.of(asked.procedure(), asked.move());
    return new ModelAndView("procedures/step")
        .addObject("id", id)
        .addObject("asked", asked)
        .addObject("beside", beside.of(new CaseId(id), asked.procedure()))
        .addObject("form", form)
        .addObject("fields", shown)
        .addObject("labels", fields.labels(shown));
  }
}
