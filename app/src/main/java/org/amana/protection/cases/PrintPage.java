package org.amana.protection.cases;

import java.time.Clock;
import java.util.UUID;
import org.amana.platform.access.Access;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.needtoknow.Tier;
import org.amana.protection.intake.AskedFields;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A file to be printed: after a fresh proof, in the log, and with whose copy it is on each sheet.
 */
@Controller
@ConditionalOnWebApplication
class PrintPage {

  private final Cases cases;
  private final NeedToKnow needToKnow;
  private final Access access;
  private final CaseLog log;
  private final AskedFields asked;
  private final Clock clock;

  PrintPage(
      Cases cases,
      NeedToKnow needToKnow,
      Access access,
      CaseLog log,
      AskedFields asked,
      Clock clock) {
    this.cases = cases;
    this.needToKnow = needToKnow;
    this.access = access;
    this.log = log;
    this.asked = asked;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/print")
  ModelAndView show(@PathVariable UUID id) {
    OpenCase open = takeAway(new CaseId(id));
    return new ModelAndView("cases/print")
        .addObject("open", open)
        .addObject("given", asked.given(open.answers()))
        .addObject("reader", needToKnow.viewer().person().name())
        .addObject("at", clock.instant());
  }

  /** By those who may change it; the log says that it was taken away before it is. */
  private OpenCase takeAway(CaseId id) {
    needToKnow.within(
        () -> {
          Purpose purpose = needToKnow.require(Cases.CHANGE, id.file());
          access.requireFresh();
          log.did("cases.printed", id, purpose, Tier.IDENTITY);
          return id;
        });
    return cases.open(id);
  }
}
