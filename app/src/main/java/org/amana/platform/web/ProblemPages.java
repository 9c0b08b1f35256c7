package org.amana.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where every failure of a request ends: those of handlers, and what reaches the container from
 * filters and from templates.
 */
@Controller
@ControllerAdvice
class ProblemPages implements ErrorController {

  private final Failures failures;
  private final ProblemAnswer answer;

  ProblemPages(Failures failures, ProblemAnswer answer) {
    this.failures = failures;
    this.answer = answer;
  }

  @ExceptionHandler
  Object tell(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException denied) {
      throw denied; // the filter chain knows whether to ask for a sign-in
    }
    return answer.to(request, response, failures.problemOf(failure));
  }

  @RequestMapping("${server.error.path:/error}")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Problem problem;
    if (failure instanceof Throwable thrown) {
      problem = failures.problemOf(thrown);
    } else if (status instanceof Integer code) {
      problem = failures.problemOf(code);
    } else {
      problem = new CommonProblem.NotFound(); // somebody opened the address by hand
    }
    return answer.to(request, response, problem);
  }
}
