package org.amana.platform.custody;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.amana.platform.access.LocalAddress;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page that needs the viewer's key leads to where they enter their phrase, and back. */
@ControllerAdvice
@Order(0)
class LeadToPhrase {

  @ExceptionHandler
  ModelAndView lead(KeyLocked locked, HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.startsWith("/api/") || !request.getMethod().equals("GET")) {
      throw locked;
    }
    return new ModelAndView(
        LocalAddress.to("/key?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)));
  }
}
