package org.amana.evidence.statistics;

import java.util.List;
import java.util.Map;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Component;

/** What the explorer shows of an edition of counts, tab by tab. */
@Component
class Explorer {

  /** The stages of criminal justice. */
  private static final List<Indicator> JUSTICE =
      List.of(
          Indicator.OFFENCES, Indicator.FORMAL_CONTACT, Indicator.PROSECUTED, Indicator.CONVICTED);

  private final Grid grid;

  Explorer(Grid grid) {
    this.grid = grid;
  }

  List<Sheet> sheets(Tab tab, Question question, Language language) {
    return switch (tab) {
      case PATTERNS -> patterns(question, language);
      case FLOWS -> flows(question, language);
      case TRENDS -> trends(question, language);
      case JUSTICE -> justice(question, language);
      case COVERAGE -> coverage(question, language);
    };
  }

  private List<Sheet> patterns(Question question, Language language) {
    return List.of(
        sheet("forms", question, Axis.FORM, List.of(Axis.SEX, Axis.AGE), true, "bar", language),
        sheet("sexes", question, Axis.SEX, List.of(Axis.AGE), true, "stack", language));
  }

  private List<Sheet> flows(Question question, Language language) {
    return List.of(
        sheet("flows", question, Axis.YEAR, List.of(Axis.FLOW), true, "stack", language),
        sheet(
            "citizens", question, Axis.CITIZENSHIP, List.of(below(question)), false, "", language));
  }

  private List<Sheet> trends(Question question, Language language) {
    return List.of(
        grid.years("years", question, language),
        sheet("years-by-sex", question, Axis.YEAR, List.of(Axis.SEX), true, "line", language));
  }

  private List<Sheet> justice(Question question, Language language) {
    Question stages =
        new Question(
            question.edition(),
            JUSTICE,
            question.years(),
            List.of(Axis.INDICATOR),
            question.where());
    Question convicted =
        new Question(
            question.edition(),
            List.of(Indicator.CONVICTED),
            question.years(),
            List.of(),
            question.where());
    return List.of(
        sheet("justice", stages, Axis.YEAR, List.of(Axis.INDICATOR), false, "line", language),
        sheet("convicted", convicted, Axis.YEAR, List.of(Axis.SEX), true, "line", language),
        sheet(
            "convicted-forms", convicted, Axis.YEAR, List.of(Axis.FORM), true, "stack", language));
  }

  private List<Sheet> coverage(Question question, Language language) {
    Axis below = below(question);
    Sheet states = sheet("states", question, Axis.STATE, List.of(Axis.YEAR), false, "", language);
    return below == Axis.REGION || below == Axis.SUBREGION
        ? List.of(
            Grid.reporting(
                sheet("coverage", question, Axis.YEAR, List.of(below), true, "line", language)),
            states)
        : List.of(states);
  }

  private Sheet sheet(
      String id,
      Question question,
      Axis rows,
      List<Axis> columns,
      boolean hasTotal,
      String chart,
      Language language) {
    return grid.sheet(new Grid.Plan(id, question, rows, columns, hasTotal, chart), language);
  }

  /**
   * The level of places below the one that is asked for; below a State there are only its years.
   */
  private static Axis below(Question question) {
    Map<Axis, String> where = question.where();
    if (where.containsKey(Axis.STATE)) {
      return Axis.YEAR;
    }
    if (where.containsKey(Axis.SUBREGION)) {
      return Axis.STATE;
    }
    return where.containsKey(Axis.REGION) ? Axis.SUBREGION : Axis.REGION;
  }
}
