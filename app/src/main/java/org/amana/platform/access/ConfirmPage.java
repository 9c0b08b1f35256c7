package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Proves who sits there: the second factor after the password, and the same again before what needs
 * a fresh proof. The password counts here only for those who have nothing stronger.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/confirm")
class ConfirmPage {

  private final Access access;
  private final SignIns signIns;
  private final Codes codes;
  private final Factors factors;
  private final PasskeyCeremony passkeys;
  private final Session session;
  private final Comings comings;

  ConfirmPage(
      Access access,
      SignIns signIns,
      Codes codes,
      Factors factors,
      PasskeyCeremony passkeys,
      Session session,
      Comings comings) {
    this.access = access;
    this.signIns = signIns;
    this.codes = codes;
    this.factors = factors;
    this.passkeys = passkeys;
    this.session = session;
    this.comings = comings;
  }

  @GetMapping
  ModelAndView ask(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean done) {
    return page(Form.empty(), to).addObject("done", done);
  }

  @PostMapping("/code")
  ModelAndView code(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!codes.check(person().id(), code)) {
      refused();
      return wrong("code", "access.rule.code", to, response);
    }
    return proved(Factor.CODE, to, request, response);
  }

  @PostMapping("/passkey/options")
  @ResponseBody
  Map<String, Object> options(HttpServletRequest request) {
    return passkeys.toSign(request, person());
  }

  @PostMapping("/passkey")
  ModelAndView passkey(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    PersonId own = person().id();
    if (passkeys.check(request, credential).filter(own::equals).isEmpty()) {
      refused();
      return wrong("passkey", "access.rule.passkey", to, response);
    }
    return proved(Factor.PASSKEY, to, request, response);
  }

  @PostMapping("/password")
  ModelAndView password(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person person = person();
    if (person.hasSecondFactor()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    if (signIns.check(person.signInName(), password).isEmpty()) {
      return wrong("password", "access.rule.present", to, response);
    }
    return proved(Factor.PASSWORD, to, request, response);
  }

  private Person person() {
    return access.presence().orElseThrow().person();
  }

  private ModelAndView proved(
      Factor by, String to, HttpServletRequest request, HttpServletResponse response) {
    comings.own(Comings.Coming.FACTOR_PROVED);
    session.prove(by, request, response);
    return new ModelAndView(
        LocalAddress.to(to.isEmpty() ? "/confirm?done=true" : session.next(to)));
  }

  /** A wrong password is written down where it is checked. */
  private void refused() {
    comings.refused(Comings.Coming.FACTOR_REFUSED, Optional.of(person().id()));
  }

  private ModelAndView wrong(String field, String rule, String to, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(new Form(Map.of(), List.of(new Violation(field, rule))), to);
  }

  private ModelAndView page(Form form, String to) {
    Person person = person();
    return new ModelAndView("access/confirm")
        .addObject("form", form)
        .addObject("to", to)
        .addObject("done", false)
        .addObject("hasSecond", person.hasSecondFactor())
        .addObject("hasCode", codes.shown(person.id()).isPresent())
        .addObject("hasPasskey", !factors.passkeys(person).isEmpty());
  }
}
