package org.amana.protection.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.amana.protection.chronicle.Agenda;
import org.amana.protection.tasks.Assignments;
import org.amana.protection.tasks.Notices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which those who work on cases arrive: what is to be done, of the work alone. */
@Controller
@ConditionalOnWebApplication
class MyDayPages {

  /** What is shown of each list; the rest is a page away. */
  private static final int SHOWN = 10;

  private static final int MOST_TASKS = 25;
  private static final int AHEAD_DAYS = 7;

  /** After so many days without a step somebody should ask how the person is. */
  private static final int QUIET_DAYS = 30;

  private static final Set<String> RESTING =
      Set.of("procedures.closing.closed", "procedures.closing.followed-up");

  private static final Set<String> TASKS = Set.of("tasks");

  private final Notices notices;
  private final Assignments assignments;
  private final Agenda agenda;
  private final Clock clock;

  MyDayPages(Notices notices, Assignments assignments, Agenda agenda, Clock clock) {
    this.notices = notices;
    this.assignments = assignments;
    this.agenda = agenda;
    this.clock = clock;
  }

  @GetMapping("/my-day")
  ModelAndView show() {
    LocalDate today = LocalDate.now(clock);
    LocalDate until = today.plusDays(AHEAD_DAYS);
    return new ModelAndView("overview/my-day")
        .addObject("quietDays", QUIET_DAYS)
        .addObject(
            "day",
            new MyDay(
                today,
                notices.mine(0, SHOWN),
                notices.count(),
                assignments.mine(until, MOST_TASKS),
                assignments.countMine(until),
                agenda.due(until, TASKS, 0, SHOWN),
                agenda.countDue(until, TASKS),
                agenda.quiet(today.minusDays(QUIET_DAYS), RESTING, SHOWN)));
  }
}
