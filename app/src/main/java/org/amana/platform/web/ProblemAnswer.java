package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.amana.platform.language.Language;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemText;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a problem on the web: a page for people, RFC 9457 JSON under {@code /api}. */
@Component
class ProblemAnswer {

  /** A field and the rule that it breaks, in the reader's words. */
  record Rule(String field, String text) {}

  private final ProblemText text;

  ProblemAnswer(ProblemText text) {
    this.text = text;
  }

  Object to(HttpServletRequest request, HttpServletResponse response, Problem problem) {
    Language reader = Language.of(LocaleContextHolder.getLocale());
    return Address.of(request).isApi() ? json(problem, reader) : page(problem, reader, response);
  }

  private ResponseEntity<ProblemDetail> json(Problem problem, Language reader) {
    HttpStatusCode status = HttpStatusCode.valueOf(problem.kind().httpStatus());
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, text.detail(problem, reader));
    body.setType(URI.create("/problems/" + problem.code()));
    body.setTitle(text.title(problem, reader));
    if (problem instanceof CommonProblem.Internal internal) {
      body.setInstance(URI.create("urn:uuid:" + internal.incident()));
    }
    if (!problem.violations().isEmpty()) {
      body.setProperty("violations", problem.violations());
    }
    problem.place().ifPresent(place -> body.setProperty("place", place));
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
  }

  private ModelAndView page(Problem problem, Language reader, HttpServletResponse response) {
    List<Rule> rules =
        problem.violations().stream()
            .map(violation -> new Rule(violation.field(), text.rule(violation, reader)))
            .toList();
    response.setStatus(problem.kind().httpStatus());
    return new ModelAndView("web/problem")
        .addObject("code", problem.code())
        .addObject("title", text.title(problem, reader))
        .addObject("detail", text.detail(problem, reader))
        .addObject("place", problem.place().map(Place::toString).orElse(null))
        .addObject("rules", rules);
  }
}
