package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What happens to a request that needs a fresh proof: a page leads to the confirmation and back, a
 * form is told how to go on without losing what was typed, a program is refused.
 */
@ControllerAdvice
@Order(0)
class StepUp {

  @ExceptionHandler
  ModelAndView lead(NotFresh old, HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/")) {
      throw old;
    }
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      return new ModelAndView(LocalAddress.to(Presence.confirming(path + query)));
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    return new ModelAndView("access/confirm-first");
  }
}
