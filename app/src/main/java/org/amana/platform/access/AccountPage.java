package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the password, and signing out everywhere. */
@Controller
class AccountPage {

  private final Access access;
  private final Arrivals arrivals;
  private final SignIns signIns;
  private final PersonSql people;
  private final Session session;

  AccountPage(
      Access access, Arrivals arrivals, SignIns signIns, PersonSql people, Session session) {
    this.access = access;
    this.arrivals = arrivals;
    this.signIns = signIns;
    this.people = people;
    this.session = session;
  }

  @GetMapping("/account")
  ModelAndView show(@RequestParam(defaultValue = "false") boolean changed) {
    return page(Form.empty(), changed);
  }

  @PostMapping("/account/password")
  ModelAndView change(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      arrivals.change(
          access.viewer().orElseThrow(),
          typed.getOrDefault("present", ""),
          SetupPage.password(typed),
          request.getSession().getId(),
          signIns);
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(new Form(Map.of(), wrong.violations()), false);
      }
      throw told;
    }
    return new ModelAndView(LocalAddress.to("/account?changed=true"));
  }

  @PostMapping("/account/sign-out-everywhere")
  ModelAndView signOutEverywhere(HttpServletRequest request) {
    people.endSessions(access.viewer().orElseThrow().id(), "");
    session.end(request);
    return new ModelAndView(LocalAddress.to("/"));
  }

  private ModelAndView page(Form form, boolean changed) {
    return new ModelAndView("access/account")
        .addObject("form", form)
        .addObject("changed", changed)
        .addObject("person", access.viewer().orElseThrow().person());
  }
}
