package org.amana.protection.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.web.Paging;
import org.amana.protection.chronicle.Agenda;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is due in all cases near the one who asks: tasks, and what other rooms let fall due. */
@Controller
@ConditionalOnWebApplication
class DuePages {

  /** How far the list looks ahead, in days. */
  private static final int AHEAD = 30;

  private static final int PAGE = 25;

  private final Agenda agenda;
  private final Assignments assignments;
  private final Clock clock;

  DuePages(Agenda agenda, Assignments assignments, Clock clock) {
    this.agenda = agenda;
    this.assignments = assignments;
    this.clock = clock;
  }

  @GetMapping("/due")
  ModelAndView due(@RequestParam(name = "page", defaultValue = "1") long number) {
    LocalDate today = LocalDate.now(clock);
    LocalDate until = today.plusDays(AHEAD);
    Paging paging = new Paging(number, PAGE, agenda.countDue(until, Set.of()));
    List<Agenda.Item> due = agenda.due(until, Set.of(), paging.offset(), paging.size());
    Map<UUID, Task> known =
        assignments.ofThreads(due.stream().map(of -> of.step().thread()).toList());
    return new ModelAndView("tasks/due")
        .addObject("today", today)
        .addObject("ahead", AHEAD)
        .addObject("due", due)
        .addObject("tasks", known)
        .addObject("names", assignments.names(known.values()))
        .addObject("paging", paging);
  }
}
