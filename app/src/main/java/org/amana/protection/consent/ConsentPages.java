package org.amana.protection.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.language.Language;
import org.amana.platform.language.Words;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Consents and duties of one case, and the forms of their steps. */
@Controller
@ConditionalOnWebApplication
class ConsentPages {

  /** How long a consent lasts where nothing else is entered, in months. */
  private static final int USUAL = 6;

  private final ConsentView view;
  private final ConsentSteps steps;
  private final ConsentOptions options;
  private final Recipients recipients;
  private final Texts texts;
  private final Page page;
  private final Clock clock;

  ConsentPages(
      ConsentView view,
      ConsentSteps steps,
      ConsentOptions options,
      Recipients recipients,
      Texts texts,
      Page page,
      Clock clock) {
    this.view = view;
    this.steps = steps;
    this.options = options;
    this.recipients = recipients;
    this.texts = texts;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/consent")
  ModelAndView show(@PathVariable UUID id) {
    return new ModelAndView("consent/consents")
        .addObject("id", id)
        .addObject("shown", view.show(new CaseId(id)));
  }

  @GetMapping("/cases/{id}/consent/{thread}")
  ModelAndView show(@PathVariable UUID id, @PathVariable UUID thread) {
    return new ModelAndView("consent/consent")
        .addObject("id", id)
        .addObject("told", view.show(new CaseId(id), thread))
        .addObject("options", options);
  }

  @GetMapping("/cases/{id}/consent/begin/{move}")
  ModelAndView askBegin(
      @PathVariable UUID id,
      @PathVariable String move,
      @RequestParam Optional<UUID> partner,
      @RequestParam Optional<UUID> renews) {
    ConsentSteps.Asked asked = steps.askBegin(new CaseId(id), beginning(move), renews);
    Form form = asked.before().map(this::as).orElseGet(this::today);
    for (UUID old : renews.stream().toList()) {
      form = form.with("renews", old.toString());
    }
    for (UUID known : partner.stream().toList()) {
      Recipients.Named named = recipients.partner(known).orElseThrow(ConsentPages::notFound);
      form = form.with("partner", known.toString()).with("recipient", named.name());
    }
    return beginning(id, asked, form);
  }

  private Form today() {
    LocalDate today = LocalDate.now(clock);
    return Form.empty()
        .with("on", today.toString())
        .with("from", today.toString())
        .with("until", today.plusMonths(USUAL).toString());
  }

  /** What was agreed before, to be asked for again. */
  private Form as(Terms before) {
    return today()
        .with("recipient", before.name())
        .with("state", Optional.ofNullable(before.state()).orElse(""))
        .with(
            "partner",
            recipients.named(before.name()).recipient().equals(before.recipient())
                ? ""
                : before.recipient().id().toString())
        .with("purpose", before.purpose().code())
        .with(
            "groups",
            before.groups().stream()
                .map(InformationGroup::code)
                .sorted()
                .collect(Collectors.joining(" ")));
  }

  @PostMapping("/cases/{id}/consent/begin/{move}")
  ModelAndView begin(
      @PathVariable UUID id,
      @PathVariable String move,
      @RequestParam UUID thread,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Move begins = beginning(move);
    Typed form = new Typed(typed);
    CaseId of = new CaseId(id);
    return new FormAnswer(
            form.shown(),
            "recipient",
            again -> beginning(id, steps.again(of, thread, 0, begins), again))
        .to(
            response,
            () -> {
              steps.begin(of, thread, begins, form);
              return one(id, thread);
            });
  }

  private ModelAndView beginning(UUID id, ConsentSteps.Asked asked, Form form) {
    return new ModelAndView("consent/begin")
        .addObject("id", id)
        .addObject("asked", asked)
        .addObject("form", form)
        .addObject("texts", read(asked.move()))
        .addObject("version", texts.version())
        .addAllObjects(options.ofBeginning());
  }

  /** A text in one language. */
  record Read(Language language, List<String> lines) {}

  /** What is read out, in the language of the page first. */
  private List<Read> read(Move move) {
    List<Words> lines = texts.before(move);
    return page.languages().stream()
        .filter(_ -> !lines.isEmpty())
        .sorted(Comparator.comparing(in -> in != page.language()))
        .map(in -> new Read(in, lines.stream().map(line -> line.in(in)).toList()))
        .toList();
  }

  @GetMapping("/cases/{id}/consent/{thread}/{move}")
  ModelAndView ask(@PathVariable UUID id, @PathVariable UUID thread, @PathVariable String move) {
    return goingOn(id, steps.ask(new CaseId(id), thread, goingOn(move)), today());
  }

  @PostMapping("/cases/{id}/consent/{thread}/{move}")
  ModelAndView goOn(
      @PathVariable UUID id,
      @PathVariable UUID thread,
      @PathVariable String move,
      @RequestParam int after,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    Move goesOn = goingOn(move);
    Typed form = new Typed(typed);
    CaseId of = new CaseId(id);
    return new FormAnswer(
            form.shown(), "on", again -> goingOn(id, steps.again(of, thread, after, goesOn), again))
        .to(
            response,
            () -> {
              steps.goOn(of, thread, after, goesOn, form);
              return one(id, thread);
            });
  }

  private ModelAndView goingOn(UUID id, ConsentSteps.Asked asked, Form form) {
    return new ModelAndView("consent/go-on")
        .addObject("id", id)
        .addObject("asked", asked)
        .addObject("form", form)
        .addObject("texts", read(asked.move()))
        .addAllObjects(asked.before().map(options::ofGoingOn).orElseThrow());
  }

  private static ModelAndView one(UUID id, UUID thread) {
    return new ModelAndView(LocalAddress.to("/cases/" + id + "/consent/" + thread));
  }

  private static Move beginning(String code) {
    return Move.of(code).filter(Move::begins).orElseThrow(ConsentPages::notFound);
  }

  private static Move goingOn(String code) {
    return Move.of(code)
        .filter(move -> !move.begins() && move.isAskedFor())
        .orElseThrow(ConsentPages::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(new CommonProblem.NotFound());
  }
}
