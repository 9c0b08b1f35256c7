package org.amana.platform.custody;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amana.platform.access.Access;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.access.Viewer;
import org.amana.platform.vault.Custody;
import org.amana.platform.vault.RecoveryKit;
import org.amana.platform.vault.Renewals;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new key without phrase and kit: for who lost them, and for the custodians who agree. */
@Controller
class RenewalPages {

  private static final String OWN = "/key/renew";
  private static final String OF_OTHERS = "/renewals";
  private static final int MOST = 50;

  private final Renewing renewing;
  private final KeyRing ring;
  private final Access access;

  RenewalPages(Renewing renewing, KeyRing ring, Access access) {
    this.renewing = renewing;
    this.ring = ring;
    this.access = access;
  }

  @GetMapping(OWN)
  ModelAndView show() {
    access.requireFresh();
    return page(Form.empty());
  }

  @PostMapping(OWN)
  ModelAndView ask(
      @RequestParam(defaultValue = "") String phrase,
      @RequestParam(defaultValue = "") String again,
      HttpServletResponse response) {
    access.requireFresh();
    return new FormAnswer(Form.empty(), "phrase", this::page)
        .to(
            response,
            () -> {
              OwnKeyPage.mustBeSame(phrase, again);
              RecoveryKit kit = renewing.ask(viewer(), phrase);
              return OwnKeyPage.kit(kit, OWN);
            });
  }

  @PostMapping(OWN + "/finish")
  ModelAndView finish(
      @RequestParam(defaultValue = "") String phrase,
      HttpServletRequest request,
      HttpServletResponse response) {
    return new FormAnswer(Form.empty(), "phrase", this::page)
        .to(
            response,
            () -> {
              Renewals.Renewed renewed = renewing.finish(viewer(), phrase);
              ring.keep(renewed.key(), request, response);
              return new ModelAndView("custody/renewed")
                  .addObject("opened", renewed.opened())
                  .addObject("left", renewed.left());
            });
  }

  @PostMapping(OWN + "/withdraw")
  ModelAndView withdraw() {
    renewing.withdraw(viewer());
    return new ModelAndView(LocalAddress.to("/key"));
  }

  private ModelAndView page(Form form) {
    return new ModelAndView("custody/renew")
        .addObject("form", form)
        .addObject("renewal", renewing.own(viewer()).orElse(null))
        .addObject("needed", Custody.NEEDED);
  }

  private Viewer viewer() {
    return access.viewer().orElseThrow();
  }

  @GetMapping(OF_OTHERS)
  ModelAndView waiting() {
    return new ModelAndView("custody/renewals")
        .addObject("waiting", renewing.waiting(MOST))
        .addObject("needed", Custody.NEEDED);
  }

  @PostMapping(OF_OTHERS + "/{id}/agree")
  ModelAndView agree(@PathVariable UUID id) {
    renewing.agree(id);
    return new ModelAndView(LocalAddress.to(OF_OTHERS));
  }
}
