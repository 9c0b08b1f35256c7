package org.amana.protection.standards;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.web.Form;
import org.amana.platform.web.FormAnswer;
import org.amana.platform.web.Page;
import org.amana.platform.web.Paging;
import org.amana.protection.procedures.Handbook;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reviews: what was looked at, what was found, and how it was mended. */
@Controller
@ConditionalOnWebApplication
class ReviewPages {

  private static final int PAGE = 25;
  private static final String NEW = "/reviews/new/{kind}/{of}/{set}";

  private final Reviews reviews;
  private final GuidelineSets sets;
  private final Handbook handbook;
  private final Page page;

  ReviewPages(Reviews reviews, GuidelineSets sets, Handbook handbook, Page page) {
    this.reviews = reviews;
    this.sets = sets;
    this.handbook = handbook;
    this.page = page;
  }

  @GetMapping("/reviews")
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, reviews.count());
    return new ModelAndView("standards/reviews")
        .addObject("reviews", reviews.list(paging.offset(), paging.size()))
        .addObject("paging", paging)
        .addObject("procedures", handbook.all())
        .addObject("sets", sets.all());
  }

  @GetMapping(NEW)
  ModelAndView ask(@PathVariable String kind, @PathVariable String of, @PathVariable String set) {
    return asking(reviews.ask(kind, of, set), Form.empty());
  }

  @PostMapping(NEW)
  ModelAndView add(
      @PathVariable String kind,
      @PathVariable String of,
      @PathVariable String set,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    Reviews.Asked asked = reviews.ask(kind, of, set);
    return new FormAnswer(
            new Form(typed, List.of()), TypedReview.ADVERSE, again -> asking(asked, again))
        .to(
            response,
            () ->
                new ModelAndView(
                    LocalAddress.to("/reviews/" + reviews.add(asked, new TypedReview(typed)))));
  }

  private ModelAndView asking(Reviews.Asked asked, Form form) {
    return new ModelAndView("standards/new-review")
        .addObject("subject", asked.subject())
        .addObject("set", asked.set())
        .addObject("form", form)
        .addObject(
            "verdicts",
            Stream.of(Verdict.values())
                .map(one -> new Form.Option(one.code(), page.text(one.key())))
                .toList())
        .addObject("labels", labels(asked.set()));
  }

  private Map<String, String> labels(GuidelineSet set) {
    return set.items().stream()
        .flatMap(
            item ->
                Stream.of(item.code(), TypedReview.WHY + item.code())
                    .map(field -> Map.entry(field, item.words().in(page.language()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @GetMapping("/reviews/{id}")
  ModelAndView show(@PathVariable UUID id) {
    return shown(id, Form.empty());
  }

  private ModelAndView shown(UUID id, Form form) {
    Review review = reviews.get(id);
    return new ModelAndView("standards/review")
        .addObject("review", review)
        .addObject("set", sets.get(review.guideline()))
        .addObject("form", form);
  }

  @PostMapping("/reviews/{id}/mend")
  ModelAndView mend(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    return new FormAnswer(new Form(typed, List.of()), "mending", again -> shown(id, again))
        .to(
            response,
            () -> {
              reviews.mend(id, typed);
              return new ModelAndView(LocalAddress.to("/reviews/" + id));
            });
  }

  @GetMapping("/measures")
  ModelAndView measures(@RequestParam(name = "page", defaultValue = "1") long number) {
    return measures(number, Form.empty());
  }

  private ModelAndView measures(long number, Form form) {
    Paging paging = new Paging(number, PAGE, reviews.countMeasures());
    return new ModelAndView("standards/measures")
        .addObject("measures", reviews.measures(paging.offset(), paging.size()))
        .addObject("paging", paging)
        .addObject("form", form);
  }

  @PostMapping("/measures")
  ModelAndView describe(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    reviews.countMeasures(); // before anything of it is looked at
    return new FormAnswer(new Form(typed, List.of()), "title", again -> measures(1, again))
        .to(
            response,
            () -> new ModelAndView(LocalAddress.to("/measures/" + reviews.describe(typed))));
  }

  @GetMapping("/measures/{id}")
  ModelAndView measure(@PathVariable UUID id) {
    Measure measure = reviews.measure(id);
    return new ModelAndView("standards/measure")
        .addObject("measure", measure)
        .addObject("reviews", reviews.of(measure.subject()))
        .addObject("sets", sets.all());
  }

  @PostMapping("/measures/{id}/approve")
  ModelAndView approve(@PathVariable UUID id) {
    reviews.approve(id);
    return new ModelAndView(LocalAddress.to("/measures/" + id));
  }
}
