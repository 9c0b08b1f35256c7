package org.amana.protection.screening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists to fill in, for whoever meets somebody first: without an account, and kept nowhere. Answers
 * come by post, so that none stands in an address.
 */
@Controller
class ScreeningPages {

  private final IndicatorSets sets;

  ScreeningPages(IndicatorSets sets) {
    this.sets = sets;
  }

  @GetMapping("/screening")
  ModelAndView list() {
    return new ModelAndView("screening/sets").addObject("sets", sets.all());
  }

  @GetMapping("/screening/{set}/{profile}")
  ModelAndView empty(@PathVariable String set, @PathVariable String profile) {
    return shown(sheet(set, profile, Map.of())).addObject("isFilledIn", false);
  }

  @PostMapping("/screening/{set}/{profile}")
  ModelAndView filledIn(
      @PathVariable String set,
      @PathVariable String profile,
      @RequestParam Map<String, String> typed) {
    return shown(sheet(set, profile, typed)).addObject("isFilledIn", true);
  }

  private Sheet sheet(String code, String profileCode, Map<String, String> typed) {
    IndicatorSet set = sets.get(code);
    IndicatorSet.Profile profile =
        set.profile(profileCode)
            .orElseThrow(() -> new ProblemException(new CommonProblem.NotFound()));
    Map<String, Answer> answers = new HashMap<>();
    set.indicators()
        .map(IndicatorSet.Indicator::code)
        .filter(typed::containsKey)
        .forEach(indicator -> answers.put(indicator, Answer.of(typed.getOrDefault(indicator, ""))));
    return new Sheet(set, profile, answers);
  }

  private static ModelAndView shown(Sheet sheet) {
    return new ModelAndView("screening/sheet")
        .addObject("sheet", sheet)
        .addObject("set", sheet.set())
        .addObject("profile", sheet.profile())
        .addObject("choices", Arrays.asList(Answer.values()));
  }
}
