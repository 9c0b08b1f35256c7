package org.amana.protection.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.custody.KeyRing;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.protection.cases.CaseId;
import org.amana.protection.cases.Cases;
import org.amana.protection.cases.OpenCase;
import org.amana.protection.intake.Answers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new referral: from a case, or of somebody who has none. */
@Controller
@ConditionalOnWebApplication
class NewReferralPages {

  private final Referrals referrals;
  private final AnonymousNotices notices;
  private final Lists lists;
  private final Cases cases;
  private final KeyRing ring;
  private final Choices choices;

  NewReferralPages(
      Referrals referrals,
      AnonymousNotices notices,
      Lists lists,
      Cases cases,
      KeyRing ring,
      Choices choices) {
    this.referrals = referrals;
    this.notices = notices;
    this.lists = lists;
    this.cases = cases;
    this.ring = ring;
    this.choices = choices;
  }

  @GetMapping("/referrals/new")
  ModelAndView ask(@RequestParam Optional<UUID> again) {
    mustBeAbleTo();
    return asking(Optional.empty(), begun(again));
  }

  @GetMapping("/cases/{id}/referrals")
  ModelAndView ofCase(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") long number) {
    return new ModelAndView("referrals/of-case")
        .addObject("id", id)
        .addObject("of", lists.ofCase(new CaseId(id), number));
  }

  @GetMapping("/cases/{id}/referrals/new")
  ModelAndView ask(@PathVariable UUID id, @RequestParam Optional<UUID> again) {
    OpenCase open = cases.open(new CaseId(id));
    mustBeAbleTo();
    if (!open.allowed().may(Referrals.WRITE)) {
      throw new ProblemException(new CommonProblem.Denied());
    }
    Form form = begun(again).with("purpose", open.purpose().code());
    return asking(
        Optional.of(id),
        again.isPresent()
            ? form
            : open.identity()
                .map(
                    who ->
                        form.with("given", known(who, "given"))
                            .with("family", known(who, "family")))
                .orElse(form));
  }

  private static String known(Answers who, String question) {
    return who.to(question).known().orElse("");
  }

  /** Before anything is typed that would be lost on the way to the phrase. */
  private void mustBeAbleTo() {
    referrals.mustRefer();
    var _ = ring.require();
  }

  /** Empty, or with what was in one that did not lead to help. */
  private Form begun(Optional<UUID> again) {
    Form form = Form.empty().with("id", referrals.fresh().toString()).with("urgency", "today");
    return again
        .map(id -> referrals.open(new ReferralId(id)))
        .flatMap(open -> filled(form, open))
        .orElse(form);
  }

  private static Optional<Form> filled(Form form, OpenReferral open) {
    return open.facts()
        .filter(_ -> open.isOfSender())
        .flatMap(
            facts ->
                open.told()
                    .map(
                        told -> {
                          Map<String, String> values = new HashMap<>(form.values());
                          values.put("service", open.referral().service().code());
                          values.put("urgency", open.referral().urgency().code());
                          values.putAll(values(facts.preview()));
                          values.put("given", told.given());
                          values.put("family", told.family());
                          values.put("contact", told.contact());
                          values.put("words", told.words());
                          values.put("health", told.health());
                          return new Form(values, List.of());
                        }));
  }

  private static Map<String, String> values(Preview preview) {
    return Map.of(
        "age", preview.age().code(),
        "sex", preview.sex().code(),
        "language", preview.language(),
        "children", Integer.toString(preview.children()),
        "needs", preview.needs(),
        "alerts", preview.alerts());
  }

  @PostMapping("/referrals/new")
  ModelAndView begin(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    referrals.mustRefer();
    return begin(Optional.empty(), new ReferralForm(typed), response);
  }

  @PostMapping("/cases/{id}/referrals/new")
  ModelAndView begin(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    var _ = cases.open(new CaseId(id));
    return begin(Optional.of(id), new ReferralForm(typed), response);
  }

  private ModelAndView begin(Optional<UUID> of, ReferralForm form, HttpServletResponse response) {
    return new FormAnswer(form.shown(), "receiver", again -> asking(of, again))
        .to(
            response,
            () -> {
              ReferralId id = id(form);
              if (of.isEmpty() && form.isRefused()) {
                notices.keep(id, form.notice());
                return new ModelAndView(LocalAddress.to("/referrals/sent?noticed"));
              }
              referrals.begin(id, form, of.map(CaseId::new));
              return new ModelAndView(LocalAddress.to("/referrals/" + id));
            });
  }

  private static ReferralId id(ReferralForm form) {
    try {
      return new ReferralId(UUID.fromString(form.value("id")));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(new CommonProblem.BadParameter("id", ""), e);
    }
  }

  private ModelAndView asking(Optional<UUID> of, Form form) {
    return new ModelAndView("referrals/new")
        .addObject("of", of.orElse(null))
        .addObject("form", form)
        .addObject("receivers", choices.receivers())
        .addObject("services", choices.of(Service.values(), "referrals.service."))
        .addObject("urgencies", choices.of(Urgency.values(), "referrals.urgency."))
        .addObject("purposes", choices.purposes())
        .addObject("ages", choices.of(Preview.Age.values(), "referrals.age."))
        .addObject("sexes", choices.of(Preview.Sex.values(), "referrals.sex."))
        .addObject("languages", choices.languages())
        .addObject(
            "grounds",
            choices.of(List.of("agreed", "best-interests", "refused"), "referrals.ground."))
        .addObject("interpreters", choices.of(ReferralForm.INTERPRETERS, "referrals.interpreter."))
        .addObject("citizenships", choices.citizenships())
        .addObject("forms", choices.of(ReferralForm.FORMS, "referrals.form."));
  }
}
