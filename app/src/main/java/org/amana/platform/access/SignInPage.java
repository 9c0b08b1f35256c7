package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** In, by password or by passkey, and out. */
@Controller
@ConditionalOnWebApplication
class SignInPage {

  private final SignIns signIns;
  private final PasskeyCeremony passkeys;
  private final Session session;
  private final PersonSql people;
  private final Comings comings;

  SignInPage(
      SignIns signIns,
      PasskeyCeremony passkeys,
      Session session,
      PersonSql people,
      Comings comings) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.session = session;
    this.people = people;
    this.comings = comings;
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
      return page(wrong("signInName", "access.rule.sign-in").with("signInName", signInName), to);
    }
    return enter(person.get(), Factor.PASSWORD, to, request, response);
  }

  @PostMapping("/sign-in/passkey/options")
  @ResponseBody
  Map<String, Object> options(HttpServletRequest request) {
    return passkeys.toSign(request);
  }

  @PostMapping("/sign-in/passkey")
  ModelAndView signIn(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PersonId> person = passkeys.check(request, credential);
    if (person.isEmpty()) {
      comings.refused(Comings.Coming.SIGN_IN_REFUSED, Optional.empty());
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(wrong("passkey", "access.rule.passkey"), to);
    }
    return enter(person.get(), Factor.PASSKEY, to, request, response);
  }

  private ModelAndView enter(
      PersonId person,
      Factor by,
      String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    comings.cameIn(people.find(person).orElseThrow());
    session.begin(person, by, request, response);
    return new ModelAndView(LocalAddress.to(session.next(LocalAddress.orHome(to))));
  }

  @PostMapping("/sign-out")
  ModelAndView signOut(HttpServletRequest request) {
    comings.own(Comings.Coming.SIGNED_OUT);
    session.end(request);
    return new ModelAndView(LocalAddress.to("/"));
  }

  private static Form wrong(String field, String rule) {
    return new Form(Map.of(), List.of(new Violation(field, rule)));
  }

  private static ModelAndView page(Form form, String to) {
    return new ModelAndView("access/sign-in")
        .addObject("form", form)
        .addObject("to", LocalAddress.orHome(to));
  }
}
