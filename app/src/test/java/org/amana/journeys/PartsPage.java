package org.amana.journeys;

import java.util.List;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;
import org.amana.platform.web.Navigation.Entry;
import org.amana.platform.web.Navigation.Wing;
import org.amana.platform.web.Paging;
import org.amana.platform.web.Sorting;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page that holds every part once, in every state that matters, and a wing of navigation. */
@TestConfiguration(proxyBeanMethods = false)
class PartsPage {

  @Bean
  Entry guideEntry() {
    return new Entry(Wing.PARTNERSHIP, "web.guide.title", "/guide", 90);
  }

  @Bean
  Entry aboutEntry() {
    return new Entry(Wing.PARTNERSHIP, "web.about.title", "/about", 91);
  }

  /** Only for a role that nobody has. */
  @Bean
  Entry hiddenEntry() {
    return new Entry(Wing.PREVENTION, "web.problems.title", "/problems", 92, "nobody");
  }

  @Controller
  static class Parts {

    /** Below an address that the public may open, so that nobody has to sign in. */
    @GetMapping("/guide/parts")
    String parts(
        @RequestParam(defaultValue = "") String sort,
        @RequestParam(defaultValue = "3") long page,
        Model model) {
      model.addAttribute(
          "form",
          Form.empty()
              .with("email", "amal")
              .with("place", "b")
              .withViolations(
                  List.of(
                      new Violation("email", "web.form.errors"),
                      new Violation("file", "web.form.errors"))));
      model.addAttribute(
          "options", List.of(new Form.Option("a", "Egypt"), new Form.Option("b", "Iceland")));
      model.addAttribute("sorting", Sorting.of(sort, List.of("name", "date")));
      model.addAttribute("paging", new Paging(page, 10, 95));
      return "journeys/parts";
    }
  }
}
