package org.amana.protection.voices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What survivors say, for everybody: read, written, and the slip that invites to it. */
@Controller
@ConditionalOnWebApplication
class VoicePages {

  private static final int PAGE = 25;

  private final Voices voices;
  private final Topics topics;
  private final Gate gate;
  private final Page page;

  VoicePages(Voices voices, Topics topics, Gate gate, Page page) {
    this.voices = voices;
    this.topics = topics;
    this.gate = gate;
    this.page = page;
  }

  @GetMapping("/voices")
  ModelAndView list(
      @RequestParam(name = "about", defaultValue = "") String about,
      @RequestParam(name = "page", defaultValue = "1") long number) {
    Map<String, String> names = topics.all();
    String wanted = names.containsKey(about) ? about : "";
    Paging paging = new Paging(number, PAGE, voices.countPublished(wanted));
    return new ModelAndView("voices/voices")
        .addObject("voices", voices.published(wanted, paging.offset(), paging.size()))
        .addObject("topics", names)
        .addObject("about", wanted)
        .addObject("form", Form.empty().with("about", wanted))
        .addObject("options", options(names))
        .addObject("months", new Months(page.language()))
        .addObject("paging", paging);
  }

  private static List<Form.Option> options(Map<String, String> names) {
    return names.entrySet().stream()
        .map(one -> new Form.Option(one.getKey(), one.getValue()))
        .toList();
  }

  @GetMapping("/voices/write")
  ModelAndView ask(@RequestParam(name = "about", defaultValue = Topics.GENERAL) String about) {
    return asking(Form.empty().with("about", about));
  }

  private ModelAndView asking(Form form) {
    return new ModelAndView("voices/write")
        .addObject("form", form)
        .addObject("options", options(topics.all()))
        .addObject("isOpen", gate.isOpen());
  }

  @PostMapping("/voices/write")
  ModelAndView take(
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response) {
    String known = topics.all().containsKey(about) ? about : Topics.GENERAL;
    Form typed = Form.empty().with("about", known).with("text", text);
    try {
      return new FormAnswer(typed, "text", this::asking)
          .to(
              response,
              () -> {
                voices.take(known, text.strip());
                return new ModelAndView(LocalAddress.to("/voices/thanks"));
              });
    } catch (ProblemException told) {
      if (!(told.problem() instanceof VoiceProblem.TooMany)) {
        throw told;
      }
      response.setStatus(told.problem().kind().httpStatus());
      return asking(typed);
    }
  }

  @GetMapping("/voices/thanks")
  ModelAndView thanks() {
    return new ModelAndView("voices/thanks");
  }

  /** The same for everybody: nothing on it tells from which case it was printed. */
  @GetMapping("/voices/slip")
  ModelAndView slip() {
    return new ModelAndView("voices/slip")
        .addObject(
            "address",
            ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/voices/write")
                .build()
                .toUriString());
  }
}
