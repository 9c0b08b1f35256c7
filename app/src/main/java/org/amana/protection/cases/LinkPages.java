package org.amana.protection.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Others in the situation of a person, and other files of theirs. */
@Controller
@ConditionalOnWebApplication
class LinkPages {

  private final CaseLinks links;
  private final Duplicates duplicates;
  private final Page page;

  LinkPages(CaseLinks links, Duplicates duplicates, Page page) {
    this.links = links;
    this.duplicates = duplicates;
    this.page = page;
  }

  @GetMapping("/cases/{id}/situation")
  ModelAndView show(@PathVariable UUID id) {
    return shown(id, Form.empty());
  }

  private ModelAndView shown(UUID id, Form form) {
    CaseLinks.Shown shown = links.show(new CaseId(id));
    return new ModelAndView("cases/situation")
        .addObject("id", id)
        .addObject("shown", shown)
        .addObject("mayLink", shown.allowed().may(Cases.CHANGE))
        .addObject("form", form)
        .addObject(
            "kinds",
            LinkKind.OF_A_SITUATION.stream()
                .map(kind -> new Form.Option(kind.code(), page.text(kind.key(true))))
                .toList());
  }

  @PostMapping("/cases/{id}/situation")
  ModelAndView link(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String kind,
      HttpServletResponse response) {
    Form typed = Form.empty().with("reference", reference).with("kind", kind);
    return new FormAnswer(typed, "reference", form -> shown(id, form))
        .to(
            response,
            () -> {
              LinkKind known =
                  LinkKind.of(kind)
                      .filter(LinkKind.OF_A_SITUATION::contains)
                      .orElseThrow(() -> wrong("kind", "cases.rule.link-kind"));
              links.link(new CaseId(id), known, links.ofReference(reference));
              return to(id, "situation");
            });
  }

  private static ModelAndView to(UUID id, String which) {
    return new ModelAndView(LocalAddress.to("/cases/" + id + "/" + which));
  }

  private static ProblemException wrong(String field, String rule) {
    return new ProblemException(
        new CommonProblem.InvalidInput(List.of(new Violation(field, rule))));
  }

  @PostMapping("/cases/{id}/situation/end")
  ModelAndView end(@PathVariable UUID id, @RequestParam UUID link) {
    links.end(new CaseId(id), link);
    return to(id, "situation");
  }

  @GetMapping("/cases/{id}/duplicates")
  ModelAndView askDuplicates(@PathVariable UUID id) {
    return duplicates(id, Form.empty());
  }

  private ModelAndView duplicates(UUID id, Form form) {
    return new ModelAndView("cases/duplicates")
        .addObject("entry", duplicates.ask(new CaseId(id)))
        .addObject("form", form);
  }

  @PostMapping("/cases/{id}/duplicates")
  ModelAndView findDuplicates(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response) {
    Form typed = Form.empty().with("reason", reason);
    return new FormAnswer(typed, "reason", form -> duplicates(id, form))
        .to(
            response,
            () -> {
              List<CaseEntry> found = duplicates.find(new CaseId(id), reason);
              return duplicates(id, typed).addObject("found", found);
            });
  }

  @PostMapping("/cases/{id}/duplicates/judge")
  ModelAndView judge(
      @PathVariable UUID id, @RequestParam UUID other, @RequestParam boolean isSame) {
    links.link(new CaseId(id), isSame ? LinkKind.MERGED_INTO : LinkKind.APART, new CaseId(other));
    return to(id, isSame ? "situation" : "duplicates");
  }
}
