package org.amana.evidence.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amana.platform.language.Language;
import org.amana.platform.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a page of the explorer shows, as a file. */
@Controller
class ExportPages {

  private final Statistics statistics;
  private final Views views;
  private final Exports exports;
  private final Questions questions;
  private final RowsFile rows;

  ExportPages(
      Statistics statistics, Views views, Exports exports, Questions questions, RowsFile rows) {
    this.statistics = statistics;
    this.views = views;
    this.exports = exports;
    this.questions = questions;
    this.rows = rows;
  }

  @GetMapping("/statistics/explorer.{ending}")
  void explorer(
      @PathVariable String ending,
      @RequestParam Map<String, String> typed,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Download form = Download.of(ending);
    Language language = Language.of(locale);
    Parameters asked = views.withDefaults(new Parameters(typed).only(Views.ACCEPTED));
    Edition edition = statistics.edition(asked.get("dataset"));
    // Counted before anything is written, so that a problem is told as a problem.
    List<Sheet> sheets = views.sheets(asked, language);
    form.send(
        response,
        edition.name() + "-" + views.tab(asked).code(),
        language,
        exports.table(edition, sheets, language),
        exports.book(edition, sheets, language));
  }

  @GetMapping("/statistics/rows.{ending}")
  void rows(
      @PathVariable String ending,
      @RequestParam Map<String, String> typed,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Download form = Download.of(ending);
    Question question = questions.parse(new Parameters(typed).only(Questions.ACCEPTED));
    form.send(
        response,
        question.edition() + "-rows",
        Language.of(locale),
        rows.of(question, Language.of(locale)));
  }
}
