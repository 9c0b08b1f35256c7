package org.amana.protection.chronicle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amana.platform.web.Paging;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was done for one person, and what is due for all. */
@Controller
@ConditionalOnWebApplication
class ChroniclePages {

  /** How far the list of what is due looks ahead, in days. */
  private static final int AHEAD = 30;

  private static final int PAGE = 25;

  private final Chronicle chronicle;
  private final Clock clock;

  ChroniclePages(Chronicle chronicle, Clock clock) {
    this.chronicle = chronicle;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/timeline")
  ModelAndView timeline(@PathVariable UUID id) {
    return new ModelAndView("chronicle/timeline")
        .addObject("id", id)
        .addObject("timeline", chronicle.timeline(new CaseId(id)));
  }

  @GetMapping("/due")
  ModelAndView due(@RequestParam(name = "page", defaultValue = "1") long number) {
    LocalDate today = LocalDate.now(clock);
    LocalDate until = today.plusDays(AHEAD);
    Paging paging = new Paging(number, PAGE, chronicle.countDue(until));
    return new ModelAndView("chronicle/due")
        .addObject("today", today)
        .addObject("ahead", AHEAD)
        .addObject("due", chronicle.due(until, paging.offset(), paging.size()))
        .addObject("paging", paging);
  }
}
