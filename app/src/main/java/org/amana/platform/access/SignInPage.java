package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In and out. */
@Controller
class SignInPage {

  private final SignIns signIns;
  private final Session session;

  SignInPage(SignIns signIns, Session session) {
    this.signIns = signIns;
    this.session = session;
  }

  @GetMapping("/sign-in")
  ModelAndView ask(@RequestParam(defaultValue = "/") String to) {
    return page(Form.empty(), to);
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PersonId> person = signIns.check(signInName, password);
    if (person.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      Violation wrong = new Violation("signInName", "access.rule.sign-in");
      return page(new Form(Map.of("signInName", signInName), List.of(wrong)), to);
    }
    session.begin(person.get(), request, response);
    return new ModelAndView(LocalAddress.to(to));
  }

  @PostMapping("/sign-out")
  ModelAndView signOut(HttpServletRequest request) {
    session.end(request);
    return new ModelAndView(LocalAddress.to("/"));
  }

  private static ModelAndView page(Form form, String to) {
    return new ModelAndView("access/sign-in")
        .addObject("form", form)
        .addObject("to", LocalAddress.orHome(to));
  }
}
