package org.amana.protection.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Conflict;
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

/** Who works on a case, and to whom it must not exist. */
@Controller
@ConditionalOnWebApplication
class TeamPages {

  private final CaseTeam team;
  private final Page page;

  TeamPages(CaseTeam team, Page page) {
    this.team = team;
    this.page = page;
  }

  @GetMapping("/cases/{id}/team")
  ModelAndView show(@PathVariable UUID id) {
    return shown(new CaseId(id), Form.empty());
  }

  private ModelAndView shown(CaseId id, Form form) {
    CaseTeam.Shown shown = team.show(id);
    return new ModelAndView("cases/team")
        .addObject("id", id)
        .addObject("team", shown)
        .addObject("form", form)
        .addObject(
            "purposes",
            CaseTeam.PURPOSES.stream()
                .map(purpose -> new Form.Option(purpose.code(), page.text(purpose.key())))
                .toList())
        .addObject("kinds", kinds());
  }

  private List<Form.Option> kinds() {
    return Arrays.stream(Conflict.Kind.values())
        .map(kind -> new Form.Option(kind.code(), page.text(kind.key())))
        .toList();
  }

  @PostMapping("/cases/{id}/team/admit")
  ModelAndView admit(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String purpose,
      HttpServletResponse response) {
    Form typed = Form.empty().with("signInName", signInName).with("purpose", purpose);
    return answer(
        id, typed, "signInName", response, () -> team.admit(new CaseId(id), signInName, purpose));
  }

  @PostMapping("/cases/{id}/team/remove")
  ModelAndView remove(@PathVariable UUID id, @RequestParam UUID person) {
    team.remove(new CaseId(id), new PersonId(person));
    return back(id);
  }

  @PostMapping("/cases/{id}/team/conflict")
  ModelAndView nameConflict(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String concerned,
      HttpServletResponse response) {
    Form typed = Form.empty().with("kind", kind).with("concerned", concerned);
    return answer(
        id, typed, "concerned", response, () -> team.nameConflict(new CaseId(id), kind, concerned));
  }

  @PostMapping("/cases/{id}/team/conflict/drop")
  ModelAndView dropConflict(
      @PathVariable UUID id, @RequestParam Conflict.Kind kind, @RequestParam UUID concerned) {
    team.dropConflict(new CaseId(id), new Conflict(kind, concerned));
    return back(id);
  }

  private ModelAndView answer(
      UUID id, Form typed, String field, HttpServletResponse response, Runnable work) {
    return new FormAnswer(typed, field, form -> shown(new CaseId(id), form))
        .to(
            response,
            () -> {
              work.run();
              return back(id);
            });
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView(LocalAddress.to("/cases/" + id + "/team"));
  }
}
