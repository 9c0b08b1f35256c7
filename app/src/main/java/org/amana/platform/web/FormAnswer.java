package org.amana.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a form is answered with: what came of it, or the form again with everything that was typed.
 *
 * @param field that bears a problem which names none
 * @param again the page of the form
 */
public record FormAnswer(Form typed, String field, Function<Form, ModelAndView> again) {

  /**
   * Does the work; what is wrong with the input is told beside it, with status 422 or 404, and so
   * is a conflict with what somebody else did meanwhile, or a rule of the field that says no, with
   * 409: what was typed is not lost.
   */
  public ModelAndView to(HttpServletResponse response, Supplier<ModelAndView> work) {
    try {
      return work.get();
    } catch (ProblemException told) {
      if (!isOfTheInput(told.problem())) {
        throw told;
      }
      response.setStatus(told.problem().kind().httpStatus());
      return again.apply(typed.withViolations(violations(told)));
    }
  }

  private static boolean isOfTheInput(Problem problem) {
    return switch (problem.kind()) {
      case INVALID -> true;
      // A page that is not there is no matter of what was typed.
      case NOT_FOUND, CONFLICT, REFUSED -> !problem.code().startsWith("common.");
      case DENIED, TOO_MUCH, TOO_OFTEN, UNAVAILABLE, INTERNAL -> false;
    };
  }

  private List<Violation> violations(ProblemException told) {
    List<Violation> found = told.problem().violations();
    String rule = "problem." + told.problem().code() + ".title";
    return found.isEmpty() ? List.of(new Violation(field, rule)) : found;
  }
}
