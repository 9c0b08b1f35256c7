package org.amana.protection.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form in which somebody chooses another variant than follows, with a reason. */
@Controller
@ConditionalOnWebApplication
class VariantPages {

  /** The choice not to choose. */
  static final String FOLLOWING = "following";

  private final Rights rights;
  private final Page page;

  VariantPages(Rights rights, Page page) {
    this.rights = rights;
    this.page = page;
  }

  @GetMapping("/cases/{id}/rights/variant")
  ModelAndView ask(@PathVariable UUID id) {
    Rights.Asked asked = rights.ask(new CaseId(id));
    return asking(id, asked, asked.after(), Form.empty());
  }

  @PostMapping("/cases/{id}/rights/variant")
  ModelAndView choose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "") String variant,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response) {
    CaseId of = new CaseId(id);
    Rights.Asked asked = rights.ask(of);
    return new FormAnswer(
            Form.empty().with("variant", variant).with("reason", reason.strip()),
            "reason",
            again -> asking(id, asked, after, again))
        .to(
            response,
            () -> {
              rights.choose(of, after, variant, reason.strip());
              return new ModelAndView(LocalAddress.to("/cases/" + id + "/rights"));
            });
  }

  private ModelAndView asking(UUID id, Rights.Asked asked, int after, Form form) {
    return new ModelAndView("rights/variant")
        .addObject("id", id)
        .addObject("entry", asked.entry())
        .addObject("after", after)
        .addObject("form", form)
        .addObject(
            "variants",
            Stream.concat(
                    Stream.of(new Form.Option(FOLLOWING, page.text("rights.variant.following"))),
                    Arrays.stream(Variant.values())
                        .map(one -> new Form.Option(one.code(), page.text(one.key()))))
                .toList());
  }
}
