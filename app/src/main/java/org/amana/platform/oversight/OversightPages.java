package org.amana.platform.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.PersonId;
import org.amana.platform.audit.AuditLog;
import org.amana.platform.audit.Habits;
import org.amana.platform.audit.Witnesses;
import org.amana.platform.searches.MadeSearch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an auditor begins with: the state of the log, and what is worth a question. */
@Controller
@ConditionalOnWebApplication
class OversightPages {

  private static final int PAGE = 50;

  private static final String SEARCHED = "searches.made";

  /** What opens a person's file, and what a search should lead to. */
  private static final Set<String> OPENED =
      Set.of("cases.opened", "needtoknow.emergency-read", "cases.begun");

  private final Reading reading;
  private final Telling telling;
  private final AuditLog log;
  private final Witnesses witnesses;
  private final Habits habits;

  OversightPages(
      Reading reading, Telling telling, AuditLog log, Witnesses witnesses, Habits habits) {
    this.reading = reading;
    this.telling = telling;
    this.log = log;
    this.witnesses = witnesses;
    this.habits = habits;
  }

  /**
   * Something that a person did and that is worth a question.
   *
   * @param key of the message that tells it, with the person's name, {@code times} and {@code
   *     usual}
   */
  record Signal(String key, String who, UUID person, long times, long usual) {}

  @GetMapping("/oversight")
  ModelAndView overview() {
    reading.overview();
    return new ModelAndView("oversight/oversight")
        .addObject("seal", log.sealState())
        .addObject("witnesses", witnesses.states())
        .addObject("signals", signals())
        .addObject("few", Habits.FEW)
        .addObject("far", Habits.FAR_ABOVE);
  }

  private List<Signal> signals() {
    Map<String, List<Habits.Count>> found =
        new TreeMap<>(
            Map.of(
                "oversight.signal.opened", habits.farAboveUsual(OPENED),
                "oversight.signal.searched", habits.leadingNowhere(SEARCHED, OPENED),
                "oversight.signal.night", habits.atNight(OPENED)));
    Map<PersonId, String> names =
        telling.names(found.values().stream().flatMap(List::stream).map(Habits.Count::person));
    return found.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .map(
                        count -> signal(each.getKey(), count, telling.name(count.person(), names))))
        .toList();
  }

  private static Signal signal(String key, Habits.Count count, String who) {
    return new Signal(key, who, count.person(), count.times(), count.usual());
  }

  /** A search as auditors see it: never for whom. */
  record Searched(MadeSearch search, String who, String purpose) {}

  @GetMapping("/searches/review")
  ModelAndView searches(@RequestParam(required = false) Optional<UUID> after) {
    List<MadeSearch> found = reading.searches(after, PAGE + 1);
    List<MadeSearch> shown = found.subList(0, Math.min(PAGE, found.size()));
    Map<PersonId, String> names = telling.names(shown.stream().map(MadeSearch::person));
    Stream<Searched> searches =
        shown.stream()
            .map(
                search ->
                    new Searched(
                        search,
                        telling.name(search.person(), names),
                        telling.purpose(search.reason().purpose())));
    return new ModelAndView("oversight/searches")
        .addObject("searches", searches.toList())
        .addObject("next", found.size() > PAGE ? shown.getLast().id() : null);
  }
}
