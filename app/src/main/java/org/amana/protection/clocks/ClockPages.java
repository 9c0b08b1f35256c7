package org.amana.protection.clocks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.language.Hyphened;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The clocks of one case: what runs until when, what authorities ask for meanwhile. */
@Controller
@ConditionalOnWebApplication
class ClockPages {

  private final Clocks clocks;
  private final Jurisdiction jurisdiction;
  private final Page page;
  private final Clock clock;

  ClockPages(Clocks clocks, Jurisdiction jurisdiction, Page page, Clock clock) {
    this.clocks = clocks;
    this.jurisdiction = jurisdiction;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/clocks")
  ModelAndView show(@PathVariable UUID id) {
    return new ModelAndView("clocks/clocks")
        .addObject("id", id)
        .addObject("shown", clocks.show(new CaseId(id)))
        .addObject("law", jurisdiction.words().in(page.language()));
  }

  private Form today() {
    return Form.empty()
        .with("on", LocalDate.now(clock).toString())
        .with("thread", clocks.freshThread().toString());
  }

  private List<Form.Option> options(Enum<?>[] list, String beginning) {
    return Arrays.stream(list)
        .map(one -> new Form.Option(Hyphened.of(one), page.text(beginning + Hyphened.of(one))))
        .toList();
  }

  @GetMapping("/cases/{id}/clocks/begin")
  ModelAndView askBegin(@PathVariable UUID id) {
    return beginning(id, today());
  }

  private ModelAndView beginning(UUID id, Form form) {
    return new ModelAndView("clocks/begin")
        .addObject("id", id)
        .addObject("entry", clocks.ask(new CaseId(id)))
        .addObject("form", form)
        .addObject("periods", options(Period.values(), "clocks.period."));
  }

  @PostMapping("/cases/{id}/clocks/begin")
  ModelAndView begin(
      @PathVariable UUID id,
      @RequestParam UUID thread,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    ClockForm form = ClockForm.of(typed);
    return new FormAnswer(form.shown(), "period", again -> beginning(id, again))
        .to(
            response,
            () -> {
              clocks.begin(new CaseId(id), thread, form);
              return back(id, "");
            });
  }

  @GetMapping("/cases/{id}/clocks/request")
  ModelAndView askReceive(@PathVariable UUID id) {
    return receiving(id, today());
  }

  private ModelAndView receiving(UUID id, Form form) {
    return new ModelAndView("clocks/request")
        .addObject("id", id)
        .addObject("entry", clocks.ask(new CaseId(id)))
        .addObject("form", form)
        .addObject("requests", options(Request.values(), "clocks.request."));
  }

  @PostMapping("/cases/{id}/clocks/request")
  ModelAndView receive(
      @PathVariable UUID id,
      @RequestParam UUID thread,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    ClockForm form = ClockForm.of(typed);
    return new FormAnswer(form.shown(), "request", again -> receiving(id, again))
        .to(
            response,
            () -> back(id, "?" + Hyphened.of(clocks.receive(new CaseId(id), thread, form))));
  }

  @GetMapping("/cases/{id}/clocks/{thread}/extend")
  ModelAndView askExtend(@PathVariable UUID id, @PathVariable UUID thread) {
    return extending(id, thread, today());
  }

  @PostMapping("/cases/{id}/clocks/{thread}/extend")
  ModelAndView extend(
      @PathVariable UUID id,
      @PathVariable UUID thread,
      @RequestParam int after,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    ClockForm form = ClockForm.of(typed);
    return new FormAnswer(form.shown(), "end", again -> extending(id, thread, again))
        .to(
            response,
            () -> {
              clocks.extend(new CaseId(id), thread, after, form);
              return back(id, "");
            });
  }

  @GetMapping("/cases/{id}/clocks/{thread}/end")
  ModelAndView askEnd(@PathVariable UUID id, @PathVariable UUID thread) {
    return ending(id, thread, today());
  }

  @PostMapping("/cases/{id}/clocks/{thread}/end")
  ModelAndView end(
      @PathVariable UUID id,
      @PathVariable UUID thread,
      @RequestParam int after,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    ClockForm form = ClockForm.of(typed);
    return new FormAnswer(form.shown(), "reasons", again -> ending(id, thread, again))
        .to(
            response,
            () -> {
              clocks.end(new CaseId(id), thread, after, form);
              return back(id, "");
            });
  }

  private ModelAndView extending(UUID id, UUID thread, Form form) {
    return goingOn(id, thread, "extend", form).addObject("heading", "clocks.extend");
  }

  private ModelAndView ending(UUID id, UUID thread, Form form) {
    return goingOn(id, thread, "end", form)
        .addObject("heading", "clocks.end")
        .addObject("choices", options(ClockFacts.Choice.values(), "clocks.choice."));
  }

  private ModelAndView goingOn(UUID id, UUID thread, String what, Form form) {
    return new ModelAndView("clocks/go-on")
        .addObject("id", id)
        .addObject("asked", clocks.ask(new CaseId(id), thread))
        .addObject("what", what)
        .addObject("form", form);
  }

  private static ModelAndView back(UUID id, String how) {
    return new ModelAndView(LocalAddress.to("/cases/" + id + "/clocks" + how));
  }
}
