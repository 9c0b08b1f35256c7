package org.amana.protection.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.amana.platform.access.Access;
import org.amana.platform.audit.Actor;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.searches.Searches;
import org.amana.platform.vault.SubjectId;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looking for a person by name. Only cases that the searcher works on are shown; of others it says
 * nothing, not even that there are any.
 */
@Controller
@ConditionalOnWebApplication
class SearchPages {

  private final Searches searches;
  private final CaseSql sql;
  private final NeedToKnow needToKnow;
  private final Access access;
  private final Page page;

  SearchPages(Searches searches, CaseSql sql, NeedToKnow needToKnow, Access access, Page page) {
    this.searches = searches;
    this.sql = sql;
    this.needToKnow = needToKnow;
    this.access = access;
    this.page = page;
  }

  @GetMapping("/cases/search")
  ModelAndView ask() {
    mustWorkOnCases();
    return shown(Form.empty());
  }

  /** By post, so that no name stands in an address. */
  @PostMapping("/cases/search")
  ModelAndView search(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    mustWorkOnCases();
    SearchForm sought = SearchForm.of(typed);
    Form form = sought.shown();
    return new FormAnswer(form, "reason", SearchPages.this::shown)
        .to(response, () -> shown(form).addObject("found", find(sought)));
  }

  private List<CaseEntry> find(SearchForm sought) {
    if (!(access.actor() instanceof Actor.Person asker)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    List<SubjectId> likeliest =
        searches.find(asker, sought.why(), sought.particulars()).likeliest();
    return needToKnow.within(() -> sql.some(likeliest.stream().map(SubjectId::value).toList()));
  }

  private void mustWorkOnCases() {
    if (!needToKnow.mayBegin()) {
      throw new ProblemException(new CommonProblem.Denied());
    }
  }

  private ModelAndView shown(Form form) {
    return new ModelAndView("cases/search")
        .addObject("form", form)
        .addObject(
            "purposes",
            CaseForm.PURPOSES.stream()
                .map(purpose -> new Form.Option(purpose.code(), page.text(purpose.key())))
                .toList());
  }
}
