package org.amana.protection.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.custody.KeyRing;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.Purpose;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.protection.intake.AskedFields;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases: one of them, and what is known of it. */
@Controller
@ConditionalOnWebApplication
class CasePages {

  private final Cases cases;
  private final NeedToKnow needToKnow;
  private final KeyRing ring;
  private final AskedFields asked;
  private final Page page;
  private final List<CasePage> pages;
  private final List<CaseBanner> banners;
  private final List<CaseFact> facts;

  CasePages(
      Cases cases,
      NeedToKnow needToKnow,
      KeyRing ring,
      AskedFields asked,
      Page page,
      List<CasePage> pages,
      List<CaseBanner> banners,
      List<CaseFact> facts) {
    this.cases = cases;
    this.needToKnow = needToKnow;
    this.ring = ring;
    this.asked = asked;
    this.page = page;
    this.pages = pages.stream().sorted(Comparator.comparingInt(CasePage::order)).toList();
    this.banners = List.copyOf(banners);
    this.facts = facts.stream().sorted(Comparator.comparingInt(CaseFact::order)).toList();
  }

  @GetMapping("/cases/new")
  ModelAndView ask() {
    if (!needToKnow.mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    var _ = ring.require(); // before anything is typed that would be lost on the way to the phrase
    return beginning(
        Form.empty()
            .with(CaseForm.PURPOSE, Purpose.CARE.code())
            .with(CaseForm.ID, cases.freshId().toString()));
  }

  @PostMapping("/cases/new")
  ModelAndView begin(
      @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
    CaseForm form = CaseForm.of(typed);
    return new FormAnswer(form.shown(), CaseForm.PURPOSE, this::beginning)
        .to(response, () -> new ModelAndView(LocalAddress.to("/cases/" + cases.begin(form))));
  }

  private ModelAndView beginning(Form form) {
    return asking("cases/new", form).addObject("purposes", purposes());
  }

  private ModelAndView asking(String view, Form form) {
    return new ModelAndView(view).addObject("form", form).addObject("asked", asked);
  }

  private List<Form.Option> purposes() {
    return CaseForm.PURPOSES.stream()
        .map(purpose -> new Form.Option(purpose.code(), page.text(purpose.key())))
        .toList();
  }

  @GetMapping("/cases/{id}")
  ModelAndView show(@PathVariable UUID id) {
    OpenCase open = cases.open(new CaseId(id));
    return new ModelAndView("cases/case")
        .addObject("open", open)
        .addObject("given", asked.given(open.answers()))
        .addObject(
            "banner",
            banners.stream().flatMap(one -> one.lines().apply(open.entry().id()).stream()).toList())
        .addObject("told", told(open))
        .addObject("pages", pages)
        .addObject("isEmergency", open.allowed().standing().isEmergency());
  }

  /** What other rooms tell of it, under the message keys of what that is. */
  private Map<String, List<String>> told(OpenCase open) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (CaseFact fact : facts) {
      List<String> lines = fact.lines().apply(open);
      if (!lines.isEmpty()) {
        told.put(fact.key(), lines);
      }
    }
    return told;
  }

  @GetMapping("/cases/{id}/change")
  ModelAndView askChange(@PathVariable UUID id) {
    OpenCase open = cases.open(new CaseId(id));
    if (!open.allowed().may(Cases.CHANGE) || open.identity().isEmpty()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    return changing(
        new CaseId(id), open.entry().version(), new Form(asked.typed(open.answers()), List.of()));
  }

  @PostMapping("/cases/{id}/change")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    CaseId of = new CaseId(id);
    CaseForm form = CaseForm.of(typed);
    return new FormAnswer(form.shown(), "given", again -> changing(of, version, again))
        .to(
            response,
            () ->
                switch (cases.change(of, version, form)) {
                  case Changed.Saved _ -> new ModelAndView(LocalAddress.to("/cases/" + id));
                  case Changed.Clashing clashing -> choosing(of, form, clashing, response);
                });
  }

  private ModelAndView changing(CaseId id, long version, Form form) {
    return asking("cases/change", form).addObject("id", id).addObject("version", version);
  }

  /** Two answers to the same question, side by side. */
  private ModelAndView choosing(
      CaseId id, CaseForm form, Changed.Clashing clashing, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    Form again = form.again(asked.typed(clashing.answers()));
    return asking("cases/choose", again)
        .addObject("id", id)
        .addObject("version", clashing.version())
        .addObject(
            "clashes",
            clashing.clashes().stream()
                .map(
                    clash ->
                        new Side(
                            asked.given(clash.code(), clash.theirs()),
                            asked.given(clash.code(), clash.own())))
                .toList());
  }

  /** One question with the answer that is saved, and one's own. */
  record Side(AskedFields.Given theirs, AskedFields.Given own) {}

  @GetMapping("/cases/{id}/erase")
  ModelAndView askErase(@PathVariable UUID id) {
    return new ModelAndView("cases/erase").addObject("entry", cases.toErase(new CaseId(id)));
  }

  @PostMapping("/cases/{id}/erase")
  ModelAndView erase(@PathVariable UUID id) {
    cases.erase(new CaseId(id));
    return new ModelAndView(LocalAddress.to("/cases?erased"));
  }
}
