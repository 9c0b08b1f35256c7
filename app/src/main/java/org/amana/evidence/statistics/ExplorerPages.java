package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amana.platform.language.Language;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.amana.platform.web.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The explorer: what there is, the tabs of an edition, and the rows behind each figure. */
@Controller
@RequestMapping("/statistics")
class ExplorerPages {

  private static final List<String> OF_ROWS = joined(Questions.ACCEPTED, "after");

  private final Statistics statistics;
  private final Views views;
  private final PlaceChoice places;
  private final Questions questions;
  private final RowWords words;
  private final ProblemText problems;

  ExplorerPages(
      Statistics statistics,
      Views views,
      PlaceChoice places,
      Questions questions,
      RowWords words,
      ProblemText problems) {
    this.statistics = statistics;
    this.views = views;
    this.places = places;
    this.questions = questions;
    this.words = words;
    this.problems = problems;
  }

  @GetMapping
  String landing(Model model) {
    model.addAttribute("editions", statistics.editions());
    model.addAttribute("tabs", Tab.values());
    model.addAttribute("newest", views.newest());
    model.addAttribute("rules", CountingRule.values());
    return "statistics/explorer-landing";
  }

  @GetMapping("/explorer")
  ModelAndView explorer(@RequestParam Map<String, String> typed, Locale locale) {
    Language language = Language.of(locale);
    Parameters given = new Parameters(typed).only(Views.ACCEPTED);
    if (views.newest().isEmpty()) {
      return new ModelAndView("redirect:/statistics"); // where it says that there is nothing yet
    }
    Parameters asked = views.withDefaults(given);
    Edition edition = statistics.edition(asked.get("dataset"));
    Dictionary dictionary = statistics.dictionary(edition);
    ModelAndView page = new ModelAndView("statistics/explorer");
    page.addObject("edition", edition);
    page.addObject("editions", views.editionsOfCounts());
    page.addObject("form", new Form(asked.typed(), List.of()));
    page.addObject("tab", views.tab(asked));
    page.addObject("tabs", Tab.values());
    page.addObject("indicators", Indicator.values());
    page.addObject("regions", places.regions(dictionary, language));
    page.addObject("states", places.states(dictionary, language));
    page.addObject("span", dictionary.years());
    page.addObject("rules", CountingRule.values());
    try {
      page.addObject("sheets", views.sheets(asked, language));
    } catch (ProblemException wrong) {
      // The form comes back as it was filled in, with what is wrong said above it.
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("sheets", List.of());
      page.addObject("wrong", problems.detail(wrong.problem(), language));
    }
    return page;
  }

  @GetMapping("/rows")
  String rows(@RequestParam Map<String, String> typed, Locale locale, Model model) {
    Language language = Language.of(locale);
    Parameters asked = new Parameters(typed).only(OF_ROWS);
    Question question = questions.parse(asked);
    Edition edition = statistics.edition(question.edition());
    RowsBehind rows = statistics.rows(question, asked.row("after"));
    model.addAttribute("edition", edition);
    model.addAttribute("behind", rows);
    model.addAttribute("next", rows.next().orElse(null));
    model.addAttribute("facts", words.facts(question, statistics.dictionary(edition), language));
    model.addAttribute("words", words);
    model.addAttribute("breakdown", question.breakdown());
    return "statistics/explorer-rows";
  }

  private static List<String> joined(List<String> names, String more) {
    List<String> all = new ArrayList<>(names);
    all.add(more);
    return List.copyOf(all);
  }
}
