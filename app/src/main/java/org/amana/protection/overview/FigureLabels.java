package org.amana.protection.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.amana.platform.language.Formats;
import org.amana.platform.web.Page;
import org.amana.protection.standards.NationalLaw;
import org.springframework.stereotype.Component;

/** What cells and figures are called, in the language of the page. */
@Component
class FigureLabels {

  private final NationalLaw law;
  private final Clock clock;
  private final Page page;

  FigureLabels(NationalLaw law, Clock clock, Page page) {
    this.law = law;
    this.clock = clock;
    this.page = page;
  }

  public String cell(Table table, String cell) {
    return switch (table) {
      case OPENED -> month(cell);
      case STANDING ->
          cell.equals("open")
              ? page.text("overview.cell.open")
              : page.text("overview.cell.closed", month(cell));
      case STATUS ->
          page.text(cell.equals("none") ? "overview.cell.none" : "identification.status." + cell);
      case CLOCKS -> clock(cell.split("\\.", 2));
      case SERVICES -> page.text("oversight.action.procedures." + cell);
      case NON_PUNISHMENT -> page.text("overview.cell." + cell.substring(cell.indexOf('.') + 1));
      case GROUNDS, MISSING_DOCUMENT, MISSING_REASON ->
          page.text("procedures.counted." + table.code() + "." + cell);
      case PROCEDURES ->
          page.text(cell.equals("other") ? "overview.cell.other" : "procedures.name." + cell);
      case VARIANTS ->
          page.text(cell.equals("none") ? "overview.cell.no-variant" : "rights.variant." + cell);
      case FORMS -> form(cell);
    };
  }

  /** A form of exploitation with how the law of today stands to it. */
  private String form(String cell) {
    return law.forms(LocalDate.now(clock)).stream()
        .filter(form -> form.code().equals(cell))
        .map(form -> form.words().in(page.language()) + " · " + page.text(form.cover().key()))
        .findFirst()
        .orElse(cell);
  }

  private String clock(String[] periodAndState) {
    return page.text("clocks.period." + periodAndState[0])
        + " · "
        + page.text("overview.cell." + periodAndState[1]);
  }

  private String month(String cell) {
    return cell.equals("earlier")
        ? page.text("overview.cell.earlier")
        : Formats.month(page.language(), YearMonth.parse(cell));
  }

  public String count(Count count) {
    return switch (count) {
      case Count.Exact exact -> page.number(exact.value());
      case Count.Few _ -> page.text("overview.count.few");
      case Count.Hidden _ -> page.text("overview.count.hidden");
    };
  }
}
