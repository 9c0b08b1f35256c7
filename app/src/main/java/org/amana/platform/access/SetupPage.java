package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.access.Arrivals.Typed;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a one-time link leads. Its token goes into the session at once, so that the address shown
 * and kept in the browser's history holds it no longer; it is used up by the form, not by opening
 * it, because some programs open every link that they see.
 */
@Controller
class SetupPage {

  private static final String TOKEN = "token";

  private final Arrivals arrivals;
  private final Session session;

  SetupPage(Arrivals arrivals, Session session) {
    this.arrivals = arrivals;
    this.session = session;
  }

  @GetMapping(path = "/setup", params = TOKEN)
  ModelAndView take(@RequestParam String token, HttpServletRequest request) {
    arrivals.owner(token);
    session.end(request);
    request.getSession(true).setAttribute(TOKEN, token);
    return new ModelAndView(LocalAddress.to("/setup"));
  }

  @GetMapping("/setup")
  ModelAndView ask(HttpServletRequest request) {
    return page(Form.empty(), arrivals.owner(token(request)));
  }

  @PostMapping("/setup")
  ModelAndView arrive(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    String token = token(request);
    Optional<Person> owner = arrivals.owner(token);
    try {
      PersonId person = owner.isPresent() ? byLink(token, typed) : first(token, typed);
      session.begin(person, request, response);
      return new ModelAndView(LocalAddress.to("/"));
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(new Form(withoutPasswords(typed), wrong.violations()), owner);
      }
      throw told;
    }
  }

  private PersonId byLink(String token, Map<String, String> typed) {
    return arrivals.byLink(token, password(typed));
  }

  private PersonId first(String token, Map<String, String> typed) {
    return arrivals.first(
        token,
        typed.getOrDefault("name", ""),
        typed.getOrDefault("signInName", ""),
        typed.getOrDefault("organisation", ""),
        password(typed));
  }

  static Typed password(Map<String, String> typed) {
    return new Typed(typed.getOrDefault("password", ""), typed.getOrDefault("again", ""));
  }

  private static Map<String, String> withoutPasswords(Map<String, String> typed) {
    return Map.of(
        "name", typed.getOrDefault("name", ""),
        "signInName", typed.getOrDefault("signInName", ""),
        "organisation", typed.getOrDefault("organisation", ""));
  }

  private static String token(HttpServletRequest request) {
    HttpSession kept = request.getSession(false);
    if (kept != null && kept.getAttribute(TOKEN) instanceof String token) {
      return token;
    }
    throw new ProblemException(new AccessProblem.LinkSpent());
  }

  private static ModelAndView page(Form form, Optional<Person> owner) {
    return new ModelAndView("access/setup")
        .addObject("form", form)
        .addObject("owner", owner.orElse(null));
  }
}
