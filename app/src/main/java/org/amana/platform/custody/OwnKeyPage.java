package org.amana.platform.custody;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.amana.platform.access.Access;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.access.Viewer;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.RecoveryKit;
import org.amana.platform.vault.UnlockedKey;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own key: chosen once, entered once a session, recovered with the kit. */
@Controller
class OwnKeyPage {

  private final OwnKey own;
  private final KeyRing ring;
  private final Access access;

  OwnKeyPage(OwnKey own, KeyRing ring, Access access) {
    this.own = own;
    this.ring = ring;
    this.access = access;
  }

  @GetMapping("/key")
  ModelAndView show(@RequestParam(defaultValue = "/key") String to) {
    return page("custody/key", Form.empty(), to);
  }

  @PostMapping("/key/make")
  ModelAndView make(
      @RequestParam(defaultValue = "") String phrase,
      @RequestParam(defaultValue = "") String again,
      @RequestParam(defaultValue = "/key") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    return told(
        "custody/key",
        "phrase",
        to,
        response,
        () -> {
          mustBeSame(phrase, again);
          RecoveryKit kit = own.make(viewer(), phrase);
          ring.keep(own.unlock(viewer(), phrase), request, response);
          return kit(kit, to);
        });
  }

  @PostMapping("/key/unlock")
  ModelAndView unlock(
      @RequestParam(defaultValue = "") String phrase,
      @RequestParam(defaultValue = "/key") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    return told(
        "custody/key",
        "phrase",
        to,
        response,
        () -> {
          ring.keep(own.unlock(viewer(), phrase), request, response);
          return new ModelAndView(LocalAddress.to(to));
        });
  }

  @GetMapping("/key/recover")
  ModelAndView askKit(@RequestParam(defaultValue = "/key") String to) {
    return page("custody/recover", Form.empty(), to);
  }

  /** The kit lets in, and is at once replaced: it was out of its drawer. */
  @PostMapping("/key/recover")
  ModelAndView recover(
      @RequestParam(defaultValue = "") String kit,
      @RequestParam(defaultValue = "") String phrase,
      @RequestParam(defaultValue = "") String again,
      @RequestParam(defaultValue = "/key") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    return told(
        "custody/recover",
        "kit",
        to,
        response,
        () -> {
          mustBeSame(phrase, again);
          UnlockedKey key = own.unlockByKit(viewer(), kit);
          RecoveryKit fresh = own.change(viewer(), key, phrase);
          ring.keep(key, request, response);
          return kit(fresh, to);
        });
  }

  @PostMapping("/key/lock")
  ModelAndView lock(HttpServletRequest request) {
    ring.drop(request);
    return new ModelAndView(LocalAddress.to("/key"));
  }

  static void mustBeSame(String phrase, String again) {
    if (!phrase.equals(again)) {
      throw new ProblemException(
          new CommonProblem.InvalidInput(
              List.of(new Violation("again", "custody.rule.phrase-again"))));
    }
  }

  private ModelAndView told(
      String view,
      String field,
      String to,
      HttpServletResponse response,
      Supplier<ModelAndView> work) {
    try {
      return work.get();
    } catch (ProblemException told) {
      if (told.problem().kind() != Kind.INVALID) {
        throw told;
      }
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      List<Violation> violations = told.problem().violations();
      String rule = "problem." + told.problem().code() + ".title";
      return page(
          view,
          new Form(
              Map.of(), violations.isEmpty() ? List.of(new Violation(field, rule)) : violations),
          to);
    }
  }

  private Viewer viewer() {
    return access.viewer().orElseThrow();
  }

  static ModelAndView kit(RecoveryKit kit, String to) {
    return new ModelAndView("custody/kit")
        .addObject("kit", kit.text())
        .addObject("to", LocalAddress.orHome(to));
  }

  private ModelAndView page(String view, Form form, String to) {
    return new ModelAndView(view)
        .addObject("form", form)
        .addObject("to", LocalAddress.orHome(to))
        .addObject("isThere", own.isThere(viewer()))
        .addObject("isOpen", ring.find().isPresent());
  }
}
