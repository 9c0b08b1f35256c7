package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: who one is here, the sessions, the password. */
@Controller
@ConditionalOnWebApplication
class AccountPage {

  private final Access access;
  private final Arrivals arrivals;
  private final SignIns signIns;
  private final Sessions sessions;
  private final Session session;

  AccountPage(
      Access access, Arrivals arrivals, SignIns signIns, Sessions sessions, Session session) {
    this.access = access;
    this.arrivals = arrivals;
    this.signIns = signIns;
    this.sessions = sessions;
    this.session = session;
  }

  @GetMapping("/account")
  ModelAndView show(
      @RequestParam(defaultValue = "false") boolean changed, HttpServletRequest request) {
    Person person = viewer().person();
    return new ModelAndView("access/account")
        .addObject("changed", changed)
        .addObject("person", person)
        .addObject("sessions", sessions.of(person.id(), request));
  }

  @GetMapping("/account/password")
  ModelAndView password() {
    access.requireFresh();
    return page(Form.empty());
  }

  @PostMapping("/account/password")
  ModelAndView change(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    access.requireFresh();
    try {
      arrivals.change(
          viewer(),
          typed.getOrDefault("present", ""),
          SetupPage.password(typed),
          request.getSession().getId(),
          signIns);
    } catch (ProblemException told) {
      if (told.problem() instanceof CommonProblem.InvalidInput wrong) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(new Form(Map.of(), wrong.violations()));
      }
      throw told;
    }
    return new ModelAndView(LocalAddress.to("/account?changed=true"));
  }

  /** Ends one session of one's own, which may be this. */
  @PostMapping("/account/sessions/end")
  ModelAndView end(@RequestParam("session") String id) {
    sessions.end(viewer().id(), id);
    return new ModelAndView(LocalAddress.to("/account"));
  }

  @PostMapping("/account/sessions/end-others")
  ModelAndView endOthers(HttpServletRequest request) {
    sessions.endOthers(viewer().id(), request.getSession().getId());
    return new ModelAndView(LocalAddress.to("/account"));
  }

  @PostMapping("/account/sign-out-everywhere")
  ModelAndView signOutEverywhere(HttpServletRequest request) {
    sessions.endOthers(viewer().id(), "");
    session.end(request);
    return new ModelAndView(LocalAddress.to("/"));
  }

  private Viewer viewer() {
    return access.viewer().orElseThrow();
  }

  private static ModelAndView page(Form form) {
    return new ModelAndView("access/password").addObject("form", form);
  }
}
