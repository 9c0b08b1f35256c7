package org.amana.platform.needtoknow;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.Access;
import org.amana.platform.access.Colleagues;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.access.PersonId;
import org.amana.platform.vault.Custody;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Breaking the glass, and what others do about it: hand a key over, judge it. */
@Controller
@ConditionalOnWebApplication
class EmergencyPages {

  private static final int PAGE = 25;

  private final Emergencies emergencies;
  private final Colleagues colleagues;
  private final List<FileKind> kinds;
  private final Access access;
  private final Page page;
  private final Clock clock;

  EmergencyPages(
      Emergencies emergencies,
      Colleagues colleagues,
      List<FileKind> kinds,
      Access access,
      Page page,
      Clock clock) {
    this.emergencies = emergencies;
    this.colleagues = colleagues;
    this.kinds = List.copyOf(kinds);
    this.access = access;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/emergencies")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, emergencies.count());
    List<Emergency> shown = emergencies.list(paging.offset(), paging.size());
    Set<PersonId> people =
        shown.stream().map(Emergency::person).collect(Collectors.toUnmodifiableSet());
    return new ModelAndView("needtoknow/emergencies")
        .addObject("emergencies", shown)
        .addObject("names", colleagues.namesOf(people))
        .addObject("now", clock.instant())
        .addObject("mayBegin", emergencies.mayBegin())
        .addObject("paging", paging);
  }

  @GetMapping("/emergencies/new")
  ModelAndView ask(@RequestParam(defaultValue = "") String reference) {
    emergencies.mustBeAbleToBegin();
    access.requireFresh();
    return form(Form.empty().with("reference", reference));
  }

  @PostMapping("/emergencies/new")
  ModelAndView begin(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    EmergencyForm wanted = EmergencyForm.of(typed);
    return new FormAnswer(wanted.shown(), "reference", this::form)
        .to(response, () -> new ModelAndView(LocalAddress.to(pathOf(emergencies.begin(wanted)))));
  }

  private ModelAndView form(Form form) {
    return new ModelAndView("needtoknow/break-glass")
        .addObject("form", form)
        .addObject("purposes", options(EmergencyForm.PURPOSES, Purpose::code, Purpose::key))
        .addObject(
            "reasons",
            options(
                Arrays.asList(Emergency.Reason.values()),
                Emergency.Reason::code,
                Emergency.Reason::key));
  }

  private <E> List<Form.Option> options(
      List<E> values, Function<E, String> code, Function<E, String> key) {
    return values.stream()
        .map(value -> new Form.Option(code.apply(value), page.text(key.apply(value))))
        .toList();
  }

  @GetMapping("/emergencies/{id}")
  ModelAndView show(@PathVariable UUID id) {
    return shown(id, Form.empty());
  }

  private ModelAndView shown(UUID id, Form form) {
    Emergency emergency = emergencies.get(id);
    Set<Action> allowed = emergencies.allowed(emergency);
    Instant now = clock.instant();
    Set<PersonId> people =
        Stream.concat(
                Stream.of(emergency.person()),
                emergency.review().map(Emergency.Review::reviewer).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new ModelAndView("needtoknow/emergency")
        .addObject("emergency", emergency)
        .addObject("names", colleagues.namesOf(people))
        .addObject("words", emergencies.words(id))
        .addObject("isOver", emergency.isOver(now))
        .addObject("mayReview", allowed.contains(Action.REVIEW))
        .addObject("mayHandOver", allowed.contains(Action.HAND_OVER))
        .addObject("handed", emergencies.handed(emergency))
        .addObject("needed", Custody.NEEDED)
        .addObject("path", pathOf(emergency))
        .addObject("isOwn", emergencies.isOwn(emergency))
        .addObject("form", form)
        .addObject(
            "findings",
            options(
                Arrays.asList(Emergency.Finding.values()),
                Emergency.Finding::code,
                Emergency.Finding::key));
  }

  @PostMapping("/emergencies/{id}/review")
  ModelAndView review(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String finding,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response) {
    Form typed = Form.empty().with("finding", finding).with("words", words);
    return new FormAnswer(typed, "finding", form -> shown(id, form))
        .to(
            response,
            () -> {
              emergencies.review(id, finding, words);
              return new ModelAndView(LocalAddress.to("/emergencies"));
            });
  }

  @PostMapping("/emergencies/{id}/hand-over")
  ModelAndView handOver(@PathVariable UUID id) {
    emergencies.handOver(id);
    return new ModelAndView(LocalAddress.to("/emergencies/" + id));
  }

  private String pathOf(Emergency emergency) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(emergency.kind()))
        .map(kind -> kind.pathOf(emergency.file()))
        .findFirst()
        .orElseThrow();
  }
}
