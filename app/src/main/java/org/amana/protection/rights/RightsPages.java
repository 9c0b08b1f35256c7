package org.amana.protection.rights;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.CommonProblem;
import org.amana.platform.problems.ProblemException;
import org.amana.protection.cases.CaseId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Status, law and rights of a person on a day. */
@Controller
@ConditionalOnWebApplication
class RightsPages {

  private final Rights rights;

  RightsPages(Rights rights) {
    this.rights = rights;
  }

  @GetMapping("/cases/{id}/rights")
  ModelAndView show(
      @PathVariable UUID id, @RequestParam(name = "on", defaultValue = "") String on) {
    return new ModelAndView("rights/rights")
        .addObject("id", id)
        .addObject("shown", rights.show(new CaseId(id), day(on)));
  }

  private static Optional<LocalDate> day(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(Formats.europeanDigits(typed.strip())));
    } catch (DateTimeException _) {
      throw new ProblemException(new CommonProblem.NotFound());
    }
  }
}
