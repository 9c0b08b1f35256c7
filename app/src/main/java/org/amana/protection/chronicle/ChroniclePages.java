package org.amana.protection.chronicle;

import java.util.UUID;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was done for one person. */
@Controller
@ConditionalOnWebApplication
class ChroniclePages {

  private final Chronicle chronicle;

  ChroniclePages(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @GetMapping("/cases/{id}/timeline")
  ModelAndView timeline(@PathVariable UUID id) {
    return new ModelAndView("chronicle/timeline")
        .addObject("id", id)
        .addObject("timeline", chronicle.timeline(new CaseId(id)));
  }
}
