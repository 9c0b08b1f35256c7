package org.amana.evidence.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.web.Download;
import org.amana.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The explorer of editions that hold one record for each person. */
@Controller
class RecordPages {

  private static final List<String> CHOICES = List.of("first", "second", "third");
  private static final List<String> ACCEPTED =
      Stream.concat(Stream.of("dataset"), CHOICES.stream()).toList();

  private final Statistics statistics;
  private final Records records;
  private final Exports exports;

  RecordPages(Statistics statistics, Records records, Exports exports) {
    this.statistics = statistics;
    this.records = records;
    this.exports = exports;
  }

  @GetMapping("/statistics/records")
  String page(@RequestParam Map<String, String> typed, Locale locale, Model model) {
    Parameters asked = new Parameters(typed).only(ACCEPTED);
    Edition edition = edition(asked);
    List<String> variables = records.variables(edition);
    List<String> chosen = chosen(asked, variables);
    Form form = new Form(asked.typed(), List.of());
    for (int i = 0; i < chosen.size(); i++) {
      form = form.with(CHOICES.get(i), chosen.get(i));
    }
    model.addAttribute("edition", edition);
    model.addAttribute("form", form);
    model.addAttribute("choices", CHOICES);
    model.addAttribute("variables", variables);
    model.addAttribute("sheet", records.sheet(edition, chosen, Language.of(locale)));
    return "statistics/explorer-records";
  }

  @GetMapping("/statistics/records.{ending}")
  void file(
      @PathVariable String ending,
      @RequestParam Map<String, String> typed,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    Download form = Download.of(ending);
    Language language = Language.of(locale);
    Parameters asked = new Parameters(typed).only(ACCEPTED);
    Edition edition = edition(asked);
    List<String> chosen = chosen(asked, records.variables(edition));
    List<Sheet> sheets = List.of(records.sheet(edition, chosen, language));
    form.send(
        response,
        edition.name(),
        language,
        exports.table(edition, sheets, language),
        exports.book(edition, sheets, language));
  }

  private Edition edition(Parameters asked) {
    Edition edition = statistics.edition(asked.get("dataset"));
    if (edition.form().isOfCounts()) {
      throw new ProblemException(new QuestionProblem.WrongForm(edition.name()));
    }
    return edition;
  }

  /** The variables that were chosen; the first of the edition where none was. */
  private static List<String> chosen(Parameters asked, List<String> variables) {
    List<String> chosen =
        CHOICES.stream().flatMap(choice -> asked.find(choice).stream()).distinct().toList();
    return chosen.isEmpty() ? variables.subList(0, Math.min(1, variables.size())) : chosen;
  }
}
