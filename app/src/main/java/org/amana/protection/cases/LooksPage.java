package org.amana.protection.cases;

import java.util.Optional;
import java.util.UUID;
import org.amana.platform.needtoknow.Action;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Wanted;
import org.amana.platform.oversight.Looks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who opened a case: for whoever answers for it, with names; and to be handed to the person
 * concerned, by office and role alone.
 */
@Controller
@ConditionalOnWebApplication
class LooksPage {

  private static final int MOST = 50;

  private final Cases cases;
  private final NeedToKnow needToKnow;
  private final Looks looks;

  LooksPage(Cases cases, NeedToKnow needToKnow, Looks looks) {
    this.cases = cases;
    this.needToKnow = needToKnow;
    this.looks = looks;
  }

  @GetMapping("/cases/{id}/log")
  ModelAndView show(
      @PathVariable UUID id, Optional<Long> after, @RequestParam Optional<String> handed) {
    CaseId of = new CaseId(id);
    return needToKnow.within(
        () -> {
          var _ = needToKnow.require(Wanted.to(Action.READ_LOG), of.file());
          CaseEntry entry = cases.entry(of);
          Looks.Some some = looks.of(of.subject(), handed.isEmpty(), after, MOST);
          return new ModelAndView("cases/log")
              .addObject("entry", entry)
              .addObject("looks", some.looks())
              .addObject("next", some.next().orElse(null))
              .addObject("isHanded", handed.isPresent());
        });
  }
}
