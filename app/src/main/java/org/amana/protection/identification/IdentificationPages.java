package org.amana.protection.identification;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.language.Language;
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

/** What was decided in one case, and the form of the next decision. */
@Controller
@ConditionalOnWebApplication
class IdentificationPages {

  private final Identification identification;
  private final Definition definition;
  private final List<Alongside> alongside;
  private final Page page;
  private final Clock clock;

  IdentificationPages(
      Identification identification,
      Definition definition,
      List<Alongside> alongside,
      Page page,
      Clock clock) {
    this.alongside = List.copyOf(alongside);
    this.identification = identification;
    this.definition = definition;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/identification")
  ModelAndView show(@PathVariable UUID id) {
    return new ModelAndView("identification/identification")
        .addObject("id", id)
        .addObject("shown", identification.show(new CaseId(id)))
        .addObject(
            "alongside",
            alongside.stream()
                .flatMap(room -> room.stages().apply(new CaseId(id)).stream())
                .toList())
        .addObject("definition", new Named(definition, page.language()));
  }

  /** The definition in the language of the page. */
  record Named(Definition definition, Language language) {

    public List<String> acts(Findings findings) {
      return Definition.names(definition.acts(), findings.acts(), language);
    }

    public List<String> means(Findings findings) {
      return Definition.names(definition.means(), findings.means(), language);
    }

    public List<String> purposes(Findings findings) {
      return Definition.names(definition.purposes(), findings.purposes(), language);
    }
  }

  @GetMapping("/cases/{id}/identification/{decision}")
  ModelAndView ask(@PathVariable UUID id, @PathVariable String decision) {
    Identification.Asked asked = identification.ask(new CaseId(id), decision(decision));
    return asking(id, asked, Form.empty().with("on", LocalDate.now(clock).toString()));
  }

  @PostMapping("/cases/{id}/identification/{decision}")
  ModelAndView decide(
      @PathVariable UUID id,
      @PathVariable String decision,
      @RequestParam int after,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    DecisionForm form = DecisionForm.of(decision(decision), typed);
    CaseId of = new CaseId(id);
    return new FormAnswer(
            form.shown(),
            "reasons",
            again -> asking(id, identification.asked(of, form.decision(), after), again))
        .to(
            response,
            () -> {
              identification.decide(of, after, form);
              return new ModelAndView(LocalAddress.to("/cases/" + id + "/identification"));
            });
  }

  private ModelAndView asking(UUID id, Identification.Asked asked, Form form) {
    return new ModelAndView("identification/decision")
        .addObject("id", id)
        .addObject("asked", asked)
        .addObject("form", form)
        .addObject(
            "ages",
            Arrays.stream(AgeThen.values())
                .map(age -> new Form.Option(age.code(), page.text(age.key())))
                .toList())
        .addObject("acts", options(definition.acts()))
        .addObject("means", options(definition.means()))
        .addObject("purposes", options(definition.purposes()))
        .addObject("source", definition.source());
  }

  private List<Form.Option> options(List<Definition.Element> list) {
    return list.stream()
        .map(element -> new Form.Option(element.code(), element.words().in(page.language())))
        .toList();
  }

  private static Decision decision(String code) {
    return Decision.of(code).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }
}
