package org.amana.platform.custody;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.Share;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The seal of the node: how it is, and the ceremonies that change it. */
@Controller
class SealPage {

  private final Ceremonies ceremonies;

  SealPage(Ceremonies ceremonies) {
    this.ceremonies = ceremonies;
  }

  @GetMapping("/seal")
  ModelAndView show() {
    return page(Form.empty());
  }

  @PostMapping("/seal/open")
  ModelAndView open(
      @RequestParam(defaultValue = "") String passphrase,
      @RequestParam(defaultValue = "") String shares,
      HttpServletResponse response) {
    return told(
        response,
        () -> {
          ceremonies.unseal(passphrase, shares);
          return page(Form.empty());
        });
  }

  @PostMapping("/seal/close")
  ModelAndView close() {
    ceremonies.close();
    return page(Form.empty());
  }

  @PostMapping("/seal/keys")
  ModelAndView changeKeys() {
    ceremonies.changeKeys();
    return page(Form.empty());
  }

  @PostMapping("/seal/shares")
  ModelAndView changeShares(
      @RequestParam(defaultValue = "") String passphrase, HttpServletResponse response) {
    return told(response, () -> shares(ceremonies.changeShares(passphrase)));
  }

  @PostMapping("/seal/passphrase")
  ModelAndView changePassphrase(
      @RequestParam(defaultValue = "") String shares,
      @RequestParam(defaultValue = "") String newPassphrase,
      @RequestParam(defaultValue = "") String newAgain,
      HttpServletResponse response) {
    if (!newPassphrase.equals(newAgain)) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(wrong("newAgain", "custody.rule.again"));
    }
    return told(
        response,
        () -> {
          ceremonies.changePassphrase(shares, newPassphrase);
          return new ModelAndView(LocalAddress.to("/seal"));
        });
  }

  @PostMapping("/seal/set-up")
  ModelAndView setUp(
      @RequestParam(defaultValue = "") String passphrase,
      @RequestParam(defaultValue = "") String again,
      HttpServletResponse response) {
    if (!passphrase.equals(again)) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return page(wrong("again", "custody.rule.again"));
    }
    return told(response, () -> shares(ceremonies.setUp(passphrase)));
  }

  private static ModelAndView shares(List<Share> shares) {
    return new ModelAndView("custody/shares")
        .addObject("shares", shares.stream().map(Share::text).toList())
        .addObject("needed", Ceremonies.NEEDED);
  }

  /** A wrong phrase is told beside its field, and what is wrong with the node as everywhere. */
  private ModelAndView told(HttpServletResponse response, Supplier<ModelAndView> ceremony) {
    try {
      return ceremony.get();
    } catch (ProblemException told) {
      if (told.problem().kind() != Kind.INVALID) {
        throw told;
      }
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      List<Violation> violations = told.problem().violations();
      return page(
          violations.isEmpty()
              ? wrong("passphrase", "problem." + told.problem().code() + ".title")
              : new Form(Map.of(), violations));
    }
  }

  private static Form wrong(String field, String rule) {
    return new Form(Map.of(), List.of(new Violation(field, rule)));
  }

  private ModelAndView page(Form form) {
    return new ModelAndView("custody/seal")
        .addObject("form", form)
        .addObject("state", ceremonies.state())
        .addObject("keys", ceremonies.keys().orElse(null))
        .addObject("mayKeep", ceremonies.mayKeep());
  }
}
