package org.amana.protection.voices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.amana.platform.access.LocalAddress;
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

/** Comments for whoever reviews them: what waits, and what comes of each. */
@Controller
@ConditionalOnWebApplication
class VoiceReviewPages {

  private static final int PAGE = 25;

  private final Voices voices;
  private final Topics topics;
  private final Page page;

  VoiceReviewPages(Voices voices, Topics topics, Page page) {
    this.voices = voices;
    this.topics = topics;
    this.page = page;
  }

  @GetMapping("/voices/review")
  ModelAndView list(
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    State shown =
        Arrays.stream(State.values())
            .filter(one -> one.code().equals(state))
            .findFirst()
            .orElse(State.WAITING);
    Paging paging = new Paging(number, PAGE, voices.count(shown));
    return new ModelAndView("voices/review")
        .addObject("states", State.values())
        .addObject("shown", shown)
        .addObject("voices", voices.list(shown, paging.offset(), paging.size()))
        .addObject("topics", topics.all())
        .addObject("months", new Months(page.language()))
        .addObject("paging", paging);
  }

  @GetMapping("/voices/review/{id}")
  ModelAndView show(@PathVariable UUID id) {
    return shown(id, Form.empty());
  }

  private ModelAndView shown(UUID id, Form form) {
    Voices.Opened opened = voices.open(id);
    return new ModelAndView("voices/comment")
        .addObject("opened", opened)
        .addObject("voice", opened.voice())
        .addObject("topics", topics.all())
        .addObject("months", new Months(page.language()))
        .addObject("form", form);
  }

  @PostMapping("/voices/review/{id}/publish")
  ModelAndView publish(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean checked,
      HttpServletResponse response) {
    Form typed = Form.empty().with("words", words).with("checked", "" + checked);
    return done(id, typed, "words", response, () -> voices.publish(id, words.strip(), checked));
  }

  @PostMapping("/voices/review/{id}/set-aside")
  ModelAndView setAside(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      HttpServletResponse response) {
    return done(
        id, Form.empty().with("why", why), "why", response, () -> voices.setAside(id, why.strip()));
  }

  @PostMapping("/voices/review/{id}/answer")
  ModelAndView answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      HttpServletResponse response) {
    return done(
        id,
        Form.empty().with("answer", answer),
        "answer",
        response,
        () -> voices.answer(id, answer.strip()));
  }

  private ModelAndView done(
      UUID id, Form typed, String field, HttpServletResponse response, Runnable deed) {
    voices.count(State.WAITING); // before anything of it is looked at
    return new FormAnswer(typed, field, again -> shown(id, again))
        .to(
            response,
            () -> {
              deed.run();
              return new ModelAndView(LocalAddress.to("/voices/review/" + id));
            });
  }
}
