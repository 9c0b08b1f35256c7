package org.amana.protection.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.amana.platform.web.Paging;
import org.amana.protection.chronicle.Agenda;
import org.amana.protection.chronicle.Step;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of the competent authority: the cases that wait for it, the longest first. */
@Controller
@ConditionalOnWebApplication
class DeskPages {

  private static final int PAGE = 25;

  private final Agenda agenda;
  private final Clock clock;

  DeskPages(Agenda agenda, Clock clock) {
    this.agenda = agenda;
    this.clock = clock;
  }

  /** How long something has waited. */
  record Since(LocalDate today) {

    public long days(Step step) {
      return ChronoUnit.DAYS.between(step.on(), today);
    }
  }

  @GetMapping("/desk")
  ModelAndView show(
      @RequestParam(name = "list", defaultValue = "") String list,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    Desk desk = Desk.of(list);
    Map<Desk, Long> counts = new EnumMap<>(Desk.class);
    for (Desk one : Desk.values()) {
      counts.put(one, agenda.countStanding(one.steps()));
    }
    Paging paging = new Paging(number, PAGE, counts.getOrDefault(desk, 0L));
    return new ModelAndView("overview/desk")
        .addObject("shown", desk)
        .addObject("counts", counts)
        .addObject("since", new Since(LocalDate.now(clock)))
        .addObject("items", agenda.standing(desk.steps(), paging.offset(), paging.size()))
        .addObject("paging", paging);
  }
}
