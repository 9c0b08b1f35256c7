package org.amana.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** One's second factors: set up, listed, taken away. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/account/factors")
class FactorsPage {

  private static final int LONGEST_NAME = 50;

  private final Factors factors;
  private final Codes codes;
  private final PasskeyCeremony passkeys;
  private final Session session;

  FactorsPage(Factors factors, Codes codes, PasskeyCeremony passkeys, Session session) {
    this.factors = factors;
    this.codes = codes;
    this.passkeys = passkeys;
    this.session = session;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "false") boolean added, HttpServletRequest request) {
    return page(Form.empty(), request).addObject("added", added);
  }

  @PostMapping("/passkey/options")
  @ResponseBody
  Map<String, Object> options(HttpServletRequest request) {
    return passkeys.toMake(request, factors.owner());
  }

  @PostMapping("/passkey")
  ModelAndView add(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response) {
    Person owner = factors.owner();
    String called = name.strip();
    String shortened = called.substring(0, Math.min(called.length(), LONGEST_NAME));
    if (!passkeys.enrol(request, owner.id(), shortened, credential)) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(wrong("passkey", "access.rule.passkey-new").with("name", name), request);
    }
    session.prove(Factor.PASSKEY, request, response);
    return added();
  }

  @PostMapping("/passkey/remove")
  ModelAndView remove(@RequestParam UUID passkey) {
    factors.removePasskey(passkey);
    return new ModelAndView(LocalAddress.to("/account/factors"));
  }

  @PostMapping("/code")
  ModelAndView begin() {
    codes.begin(factors.owner().id());
    return new ModelAndView(LocalAddress.to("/account/factors/code"));
  }

  @GetMapping("/code")
  ModelAndView show() {
    return code(Form.empty());
  }

  @PostMapping("/code/confirm")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!codes.confirm(factors.owner().id(), code)) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return code(wrong("code", "access.rule.code"));
    }
    session.prove(Factor.CODE, request, response);
    return added();
  }

  @PostMapping("/code/remove")
  ModelAndView removeCode() {
    factors.removeCode();
    return new ModelAndView(LocalAddress.to("/account/factors"));
  }

  private ModelAndView page(Form form, HttpServletRequest request) {
    Person owner = factors.owner();
    return new ModelAndView("access/factors")
        .addObject("form", form)
        .addObject("added", false)
        .addObject("isMissing", owner.needsSecondFactor() && !owner.hasSecondFactor())
        .addObject("passkeys", factors.passkeys(owner))
        .addObject("isPossible", passkeys.isPossible(request))
        .addObject("app", codes.shown(owner.id()).orElse(null));
  }

  private ModelAndView code(Form form) {
    Person owner = factors.owner();
    Optional<CodeSecret> pending = codes.pending(owner.id());
    if (pending.isEmpty()) {
      return new ModelAndView(LocalAddress.to("/account/factors"));
    }
    return new ModelAndView("access/code")
        .addObject("form", form)
        .addObject("picture", pending.get().picture(owner.signInName()))
        .addObject("secret", pending.get().text())
        .addObject("address", pending.get().address(owner.signInName()));
  }

  private static ModelAndView added() {
    return new ModelAndView(LocalAddress.to("/account/factors?added=true"));
  }

  private static Form wrong(String field, String rule) {
    return new Form(Map.of(), List.of(new Violation(field, rule)));
  }
}
