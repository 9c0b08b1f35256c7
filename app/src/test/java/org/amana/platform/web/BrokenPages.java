package org.amana.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Pages that fail, each in its own way. */
@TestConfiguration(proxyBeanMethods = false)
class BrokenPages {

  @Controller
  static class Broken {

    @GetMapping({"/guide/broken/handler", "/api/v1/statistics/broken"})
    String handler() {
      throw new IllegalStateException("planted");
    }

    @GetMapping("/guide/broken/template")
    View template() {
      return (model, request, response) -> {
        response.getWriter().write("half of a page");
        throw new IllegalStateException("planted");
      };
    }

    @GetMapping("/guide/broken/status")
    void status(@RequestParam int code, HttpServletResponse response) throws IOException {
      response.sendError(code);
    }
  }
}
