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
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a one-time link leads. The hash of its token goes into the session at once, so that the
 * address shown and kept in the browser's history holds it no longer, nor the database ever; it is
 * used up by the form, not by opening it, because some programs open every link that they see.
 */
@Controller
@ConditionalOnWebApplication
class SetupPage {

  private static final String LINK = "link";

  private final Arrivals arrivals;
  private final Session session;

  SetupPage(Arrivals arrivals, Session session) {
    this.arrivals = arrivals;
    this.session = session;
  }

  @GetMapping(path = "/setup", params = "token")
  ModelAndView take(@RequestParam String token, HttpServletRequest request) {
    byte[] link = arrivals.open(token);
    session.end(request);
    request.getSession(true).setAttribute(LINK, link);
    return new ModelAndView(LocalAddress.to("/setup"));
  }

  @GetMapping("/setup")
  ModelAndView ask(HttpServletRequest request) {
    return page(Form.empty(), arrivals.owner(link(request)));
  }

  @PostMapping("/setup")
  ModelAndView arrive(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    byte[] link = link(request);
    Optional<Person> owner = arrivals.owner(link);
    try {
      PersonId person = owner.isPresent() ? byLink(link, typed) : first(link, typed);
      session.begin(person, Factor.LINK, request, response);
      return new ModelAndView(LocalAddress.to(session.next("/")));
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(new Form(withoutPasswords(typed), wrong.violations()), owner);
      }
      throw told;
    }
  }

  private PersonId byLink(byte[] link, Map<String, String> typed) {
    return arrivals.byLink(link, password(typed));
  }

  private PersonId first(byte[] link, Map<String, String> typed) {
    return arrivals.first(
        link,
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

  private static byte[] link(HttpServletRequest request) {
    HttpSession kept = request.getSession(false);
    if (kept != null && kept.getAttribute(LINK) instanceof byte[] link) {
      return link;
    }
    throw new ProblemException(new AccessProblem.LinkSpent());
  }

  private static ModelAndView page(Form form, Optional<Person> owner) {
    return new ModelAndView("access/setup")
        .addObject("form", form)
        .addObject("owner", owner.orElse(null));
  }
}
