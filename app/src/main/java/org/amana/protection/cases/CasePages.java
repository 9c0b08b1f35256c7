package org.amana.protection.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
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
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases: the list, one of them, and what is known of it. */
@Controller
@ConditionalOnWebApplication
class CasePages {

  private static final int PAGE = 25;

  private final Cases cases;
  private final NeedToKnow needToKnow;
  private final KeyRing ring;
  private final Page page;
  private final List<CasePage> pages;

  CasePages(Cases cases, NeedToKnow needToKnow, KeyRing ring, Page page, List<CasePage> pages) {
    this.cases = cases;
    this.needToKnow = needToKnow;
    this.ring = ring;
    this.page = page;
    this.pages = pages.stream().sorted(Comparator.comparingInt(CasePage::order)).toList();
  }

  @GetMapping("/cases")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, cases.count());
    return new ModelAndView("cases/cases")
        .addObject("cases", cases.list(paging.offset(), paging.size()))
        .addObject("mayBegin", needToKnow.mayBegin())
        .addObject("paging", paging);
  }

  @GetMapping("/cases/new")
  ModelAndView ask() {
    if (!needToKnow.mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    var _ = ring.require(); // before anything is typed that would be lost on the way to the phrase
    return beginning(Form.empty().with("purpose", Purpose.CARE.code()));
  }

  @PostMapping("/cases/new")
  ModelAndView begin(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    CaseForm form = CaseForm.of(typed);
    return new FormAnswer(form.shown(), "purpose", this::beginning)
        .to(response, () -> new ModelAndView(LocalAddress.to("/cases/" + cases.begin(form))));
  }

  private ModelAndView beginning(Form form) {
    return new ModelAndView("cases/new").addObject("form", form).addObject("purposes", purposes());
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
        .addObject("pages", pages)
        .addObject("isEmergency", open.allowed().standing().isEmergency());
  }

  @GetMapping("/cases/{id}/change")
  ModelAndView askChange(@PathVariable UUID id) {
    OpenCase open = cases.open(new CaseId(id));
    if (!open.allowed().may(Cases.CHANGE) || open.identity().isEmpty()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    CaseForm form =
        CaseForm.of(open.purpose(), open.facts().orElse(""), open.identity().orElseThrow());
    return changing(new CaseId(id), open.entry().version(), form.shown());
  }

  @PostMapping("/cases/{id}/change")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam long version,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    CaseId of = new CaseId(id);
    CaseForm form = CaseForm.of(typed);
    return new FormAnswer(form.shown(), "facts", again -> changing(of, version, again))
        .to(
            response,
            () -> {
              cases.change(of, version, form);
              return new ModelAndView(LocalAddress.to("/cases/" + id));
            });
  }

  private static ModelAndView changing(CaseId id, long version, Form form) {
    return new ModelAndView("cases/change")
        .addObject("id", id)
        .addObject("version", version)
        .addObject("form", form);
  }

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
