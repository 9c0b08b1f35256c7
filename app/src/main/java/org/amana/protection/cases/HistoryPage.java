package org.amana.protection.cases;

import java.util.List;
import java.util.UUID;
import org.amana.protection.intake.AskedFields;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was known before, field by field. */
@Controller
@ConditionalOnWebApplication
class HistoryPage {

  private final CaseHistory history;
  private final AskedFields asked;

  HistoryPage(CaseHistory history, AskedFields asked) {
    this.history = history;
    this.asked = asked;
  }

  /** An answer that was changed, as the page shows it. */
  record Line(AskedFields.Given before, AskedFields.Given after) {}

  /** One saving, as the page shows it. */
  record Saving(CaseHistory.Entry entry, List<Line> lines) {}

  @GetMapping("/cases/{id}/history")
  ModelAndView show(@PathVariable UUID id) {
    CaseHistory.Shown shown = history.show(new CaseId(id));
    return new ModelAndView("cases/history")
        .addObject("entry", shown.entry())
        .addObject("names", shown.names())
        .addObject("savings", shown.entries().stream().map(this::saving).toList());
  }

  private Saving saving(CaseHistory.Entry entry) {
    return new Saving(
        entry,
        entry.replaced().stream()
            .map(
                replaced ->
                    new Line(
                        asked.given(replaced.code(), replaced.before()),
                        asked.given(replaced.code(), replaced.after())))
            .toList());
  }
}
