package org.amana.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.amana.platform.language.Language;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a problem on the web: a page for people, RFC 9457 JSON under {@code /api}. */
@ControllerAdvice
class ProblemPages {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

  private final ProblemText text;

  ProblemPages(ProblemText text) {
    this.text = text;
  }

  @ExceptionHandler
  Object tell(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException denied) {
      throw denied; // the filter chain knows whether to ask for a sign-in
    }
    Problem problem = problemOf(failure);
    return request.getRequestURI().startsWith("/api/") ? json(problem) : page(problem, response);
  }

  private ResponseEntity<ProblemDetail> json(Problem problem) {
    Language language = reader();
    ProblemDetail body =
        ProblemDetail.forStatusAndDetail(
            HttpStatusCode.valueOf(problem.kind().httpStatus()), text.detail(problem, language));
    body.setType(URI.create("/problems/" + problem.code()));
    body.setTitle(text.title(problem, language));
    if (!problem.violations().isEmpty()) {
      body.setProperty("violations", problem.violations());
    }
    problem.place().ifPresent(place -> body.setProperty("place", place));
    return ResponseEntity.status(problem.kind().httpStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private ModelAndView page(Problem problem, HttpServletResponse response) {
    Language language = reader();
    response.setStatus(problem.kind().httpStatus());
    ModelAndView page = new ModelAndView("web/problem");
    page.addObject("problem", problem);
    page.addObject("title", text.title(problem, language));
    page.addObject("detail", text.detail(problem, language));
    return page;
  }

  private static Language reader() {
    return Language.of(org.springframework.context.i18n.LocaleContextHolder.getLocale());
  }

  private static Problem problemOf(Exception failure) {
    return switch (failure) {
      case ProblemException told -> told.problem();
      case NoResourceFoundException _ -> new CommonProblem.NotFound();
      case MaxUploadSizeExceededException _ -> new CommonProblem.TooLarge(100L << 20);
      case MissingServletRequestParameterException missing ->
          new CommonProblem.BadParameter(missing.getParameterName(), "");
      case MethodArgumentTypeMismatchException wrong ->
          new CommonProblem.BadParameter(wrong.getName(), String.valueOf(wrong.getValue()));
      case ErrorResponse standard when standard.getStatusCode().value() == 405 ->
          new CommonProblem.WrongMethod("");
      case ErrorResponse standard when standard.getStatusCode().is4xxClientError() ->
          new CommonProblem.NotFound();
      default -> {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, failure);
        yield new CommonProblem.Internal(incident);
      }
    };
  }
}
