package org.amana.protection.standards;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.sheets.TakeAway;
import org.amana.platform.web.Download;
import org.amana.platform.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a law covers and what it does not, and what there is to hold things against: for all. */
@Controller
@ConditionalOnWebApplication
class LawPages {

  private final LawCoverage coverage = LawCoverage.ofThisRelease();
  private final GuidelineSets sets;
  private final NationalLaw national;
  private final Clock clock;
  private final Page page;

  LawPages(GuidelineSets sets, NationalLaw national, Clock clock, Page page) {
    this.sets = sets;
    this.national = national;
    this.clock = clock;
    this.page = page;
  }

  @GetMapping("/standards")
  ModelAndView sets() {
    return new ModelAndView("standards/sets").addObject("sets", sets.all());
  }

  /** A law with its gaps and its rows. */
  record Shown(LawCoverage.Law law, List<LawCoverage.Form> gaps, List<LawCoverage.Row> rows) {}

  @GetMapping("/law")
  ModelAndView laws() {
    LocalDate today = LocalDate.now(clock);
    return new ModelAndView("standards/law")
        .addObject("own", national.law(today).orElse(null))
        .addObject("ownForms", national.forms(today))
        .addObject("coverage", coverage)
        .addObject(
            "laws",
            coverage.laws().stream()
                .map(law -> new Shown(law, coverage.gaps(law), coverage.rows(law)))
                .toList());
  }

  @GetMapping("/law.{ending}")
  void asFile(@PathVariable String ending, HttpServletResponse response) throws IOException {
    Language reader = page.language();
    List<List<Object>> rows = new ArrayList<>();
    for (LawCoverage.Law law : coverage.laws()) {
      for (LawCoverage.Row row : coverage.rows(law)) {
        String by = row.told().by();
        rows.add(
            List.of(
                law.words().in(reader),
                row.form().words().in(reader),
                page.text(row.told().cover().key()),
                by == null ? "" : by,
                law.since()));
      }
    }
    List<String> head =
        Stream.of("jurisdiction", "form", "cover", "provision", "since")
            .map(column -> page.text("standards.column." + column))
            .toList();
    Download.of(ending).send(response, "law", reader, new TakeAway("law", head, 2, rows));
  }
}
