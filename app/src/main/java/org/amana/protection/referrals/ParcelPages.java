package org.amana.protection.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a partner without an account opens what was sent to them, once. */
@Controller
@ConditionalOnWebApplication
class ParcelPages {

  private final PartnerParcels parcels;
  private final Choices choices;

  ParcelPages(PartnerParcels parcels, Choices choices) {
    this.parcels = parcels;
    this.choices = choices;
  }

  @GetMapping("/parcels/{id}")
  ModelAndView ask(@PathVariable UUID id) {
    parcels.mustWait(id);
    return asking(id, Form.empty());
  }

  private static ModelAndView asking(UUID id, Form form) {
    return new ModelAndView("referrals/parcel").addObject("id", id).addObject("form", form);
  }

  @PostMapping("/parcels/{id}")
  ModelAndView open(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String code,
      HttpServletResponse response) {
    return new FormAnswer(Form.empty(), "code", again -> asking(id, again))
        .to(
            response,
            () -> {
              PartnerParcels.Inside inside = parcels.open(id, code);
              return new ModelAndView("referrals/opened")
                  .addObject("inside", inside)
                  .addObject("spoken", choices.language(inside.preview().language()));
            });
  }
}
