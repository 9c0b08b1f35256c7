package org.amana.protection.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue, what was sent, one referral, and the forms of what can be done with it. */
@Controller
@ConditionalOnWebApplication
class ReferralPages {

  private final Referrals referrals;
  private final Lists lists;
  private final PartnerParcels parcels;
  private final Choices choices;

  ReferralPages(Referrals referrals, Lists lists, PartnerParcels parcels, Choices choices) {
    this.referrals = referrals;
    this.lists = lists;
    this.parcels = parcels;
    this.choices = choices;
  }

  @GetMapping("/referrals")
  ModelAndView queue(
      @RequestParam(defaultValue = "waiting") String part,
      @RequestParam(defaultValue = "") String urgency,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    Lists.Part shown = Lists.Part.of(part);
    Optional<Urgency> only =
        Arrays.stream(Urgency.values()).filter(one -> one.code().equals(urgency)).findFirst();
    return new ModelAndView("referrals/queue")
        .addObject("shown", lists.queue(shown, only, number))
        .addObject("late", lists.late())
        .addObject("part", shown)
        .addObject("parts", Lists.Part.values())
        .addObject("urgency", only.map(Urgency::code).orElse(""))
        .addObject("urgencies", Urgency.values());
  }

  @GetMapping("/referrals/sent")
  ModelAndView sent(@RequestParam(name = "page", defaultValue = "1") long number) {
    return new ModelAndView("referrals/sent").addObject("shown", lists.sent(number));
  }

  @GetMapping("/referrals/{id}")
  ModelAndView show(@PathVariable UUID id) {
    OpenReferral open = referrals.open(new ReferralId(id));
    return new ModelAndView("referrals/referral")
        .addObject("open", open)
        .addObject("one", open.referral())
        .addObject("names", open.names())
        .addObject("spoken", spoken(open))
        .addObject("openedAt", parcels.openedAt(new ReferralId(id)).orElse(null));
  }

  private String spoken(OpenReferral open) {
    return open.facts().map(facts -> choices.language(facts.preview().language())).orElse("");
  }

  @GetMapping("/referrals/{id}/{move}")
  ModelAndView ask(@PathVariable UUID id, @PathVariable String move) {
    OpenReferral open = referrals.open(new ReferralId(id));
    Move asked = move(move);
    if (!open.moves().contains(asked)) {
      throw new ProblemException(new ReferralProblem.NotFromHere());
    }
    return asking(open, asked, Form.empty().with("beginsCase", "true"), open.referral().version());
  }

  private ModelAndView asking(OpenReferral open, Move move, Form form, int after) {
    return new ModelAndView("referrals/move")
        .addObject("open", open)
        .addObject("one", open.referral())
        .addObject("names", open.names())
        .addObject("move", move)
        .addObject("after", after)
        .addObject("form", form)
        .addObject("reasons", choices.reasons(move))
        .addObject("organisations", choices.organisations());
  }

  private static Move move(String code) {
    return Move.of(code).orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
  }

  @PostMapping("/referrals/{id}/{move}")
  ModelAndView take(
      @PathVariable UUID id,
      @PathVariable String move,
      @RequestParam int after,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    ReferralId of = new ReferralId(id);
    MoveForm form = new MoveForm(move(move), after, typed);
    return new FormAnswer(
            form.shown(), "words", again -> asking(referrals.open(of), form.move(), again, after))
        .to(
            response,
            () ->
                new ModelAndView(
                    LocalAddress.to(
                        referrals
                            .take(of, form)
                            .map(ReferralPages::pathOf)
                            .orElse("/referrals/" + id))));
  }

  private static String pathOf(CaseId begun) {
    return "/cases/" + begun;
  }

  @PostMapping("/referrals/{id}/case")
  ModelAndView beginCase(@PathVariable UUID id) {
    return new ModelAndView(LocalAddress.to(pathOf(referrals.beginCase(new ReferralId(id)))));
  }

  @PostMapping("/referrals/{id}/note")
  ModelAndView note(@PathVariable UUID id) {
    referrals.note(new ReferralId(id));
    return new ModelAndView(LocalAddress.to("/referrals/" + id));
  }

  @PostMapping("/referrals/{id}/refill")
  ModelAndView refill(@PathVariable UUID id) {
    var _ = referrals.refill(new ReferralId(id));
    return new ModelAndView(LocalAddress.to("/referrals/" + id + "?refilled"));
  }

  @PostMapping("/referrals/{id}/parcel")
  ModelAndView close(@PathVariable UUID id) {
    return new ModelAndView("referrals/closed")
        .addObject("closed", parcels.close(new ReferralId(id)));
  }
}
