package org.amana.protection.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.amana.platform.access.LocalAddress;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
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

/** Plans for a region: what is needed where, what is there, and how many people were helped. */
@Controller
@ConditionalOnWebApplication
class PlanPages {

  private static final int PAGE = 50;
  private static final int PORTION = 500;

  /** Counts that a page shows; the file has all of them. */
  private static final int MOST_COUNTS = 200;

  private static final String LIST = "/directory/plans";

  private final Plans plans;
  private final DirectoryWords words;
  private final Page page;

  PlanPages(Plans plans, DirectoryWords words, Page page) {
    this.plans = plans;
    this.words = words;
    this.page = page;
  }

  @GetMapping(LIST)
  ModelAndView list(@RequestParam(name = "page", defaultValue = "1") long number) {
    Paging paging = new Paging(number, PAGE, plans.count());
    return new ModelAndView("directory/plans")
        .addObject("plans", plans.list(paging.offset(), paging.size()))
        .addObject("paging", paging);
  }

  @GetMapping(LIST + "/new")
  ModelAndView ask() {
    plans.count(); // whether this person may
    return asking(Form.empty());
  }

  private static ModelAndView asking(Form form) {
    return new ModelAndView("directory/new-plan").addObject("form", form);
  }

  @PostMapping(LIST + "/new")
  ModelAndView add(@RequestParam Map<String, String> typed, HttpServletResponse response) {
    plans.count(); // before anything of it is looked at
    return new FormAnswer(new Form(typed, List.of()), "name", PlanPages::asking)
        .to(
            response,
            () -> new ModelAndView(LocalAddress.to(LIST + "/" + plans.add(typed) + "/needs")));
  }

  @GetMapping(LIST + "/{id}/needs")
  ModelAndView show(
      @PathVariable UUID id, @RequestParam(name = "page", defaultValue = "1") long number) {
    return shown(id, number, Form.empty());
  }

  private ModelAndView shown(UUID id, long number, Form form) {
    Plan plan = plans.get(id);
    Paging paging = new Paging(number, PAGE, plans.countNeeds(id));
    List<Plan.Need> needs = plans.needs(id, paging.offset(), paging.size());
    return new ModelAndView("directory/plan")
        .addObject("plan", plan)
        .addObject("needs", needs)
        .addObject("paging", paging)
        .addObject("helped", plans.helped(id, 0, MOST_COUNTS))
        .addObject("form", form)
        .addObject("choices", needs.stream().map(this::choice).toList())
        .addObject("words", words);
  }

  private Form.Option choice(Plan.Need need) {
    return new Form.Option(
        need.id().toString(), need.site() + " · " + words.service(need.service()));
  }

  @PostMapping(LIST + "/{id}/needs")
  ModelAndView addNeed(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    return entered(id, typed, "service", response, () -> plans.addNeed(id, typed));
  }

  @PostMapping(LIST + "/{id}/helped")
  ModelAndView tell(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response) {
    return entered(id, typed, "people", response, () -> plans.tell(id, typed));
  }

  private ModelAndView entered(
      UUID id,
      Map<String, String> typed,
      String field,
      HttpServletResponse response,
      Runnable work) {
    plans.get(id); // whether this person may, before anything is looked at
    return new FormAnswer(new Form(typed, List.of()), field, again -> shown(id, 1, again))
        .to(
            response,
            () -> {
              work.run();
              return new ModelAndView(LocalAddress.to(LIST + "/" + id + "/needs"));
            });
  }

  @GetMapping(LIST + "/{id}/needs.{ending}")
  void asFile(@PathVariable UUID id, @PathVariable String ending, HttpServletResponse response)
      throws IOException {
    plans.get(id);
    TakeAway needs =
        new TakeAway(
            "needs",
            head("site", "area", "service", "needed", "capacity", "gap", "helped"),
            3,
            Paging.all(
                PORTION,
                (offset, size) ->
                    plans.needs(id, offset, size).stream().map(this::cells).toList()));
    TakeAway helped =
        new TakeAway(
            "helped",
            head("site", "service", "month", "helped"),
            2,
            Paging.all(
                PORTION,
                (offset, size) ->
                    plans.helped(id, offset, size).stream().map(this::cells).toList()));
    Download.of(ending).send(response, "plan", page.language(), needs, List.of(needs, helped));
  }

  private List<String> head(String... columns) {
    return Stream.of(columns).map(column -> page.text("directory.column." + column)).toList();
  }

  private List<Object> cells(Plan.Need need) {
    List<Object> cells =
        new ArrayList<>(List.of(need.site(), need.area(), words.service(need.service())));
    cells.addAll(List.of(need.places(), need.there(), need.gap()));
    cells.add(need.helped() == null ? "" : need.helped());
    return cells;
  }

  private List<Object> cells(Plan.Helped one) {
    return List.of(
        one.site(),
        words.service(one.service()),
        one.month().toString().substring(0, 7),
        one.people());
  }
}
