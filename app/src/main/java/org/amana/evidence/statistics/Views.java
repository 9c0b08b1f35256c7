package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amana.platform.language.Language;
import org.springframework.stereotype.Component;

/** What the explorer's address means: the same for the page and for its exports. */
@Component
class Views {

  static final List<String> ACCEPTED = List.of("dataset", "tab", "place", "years", "indicator");

  /** Where nobody says which years, the last so many of the edition. */
  private static final int YEARS = 5;

  private final Statistics statistics;
  private final Questions questions;
  private final Explorer explorer;

  Views(Statistics statistics, Questions questions, Explorer explorer) {
    this.statistics = statistics;
    this.questions = questions;
    this.explorer = explorer;
  }

  List<Edition> editionsOfCounts() {
    return statistics.editions().stream()
        .filter(edition -> edition.form() == EditionForm.GLOTIP)
        .toList();
  }

  /** The edition of counts that was published last. */
  Optional<Edition> newest() {
    return editionsOfCounts().stream()
        .max(
            Comparator.comparing(
                    (Edition edition) ->
                        edition.publishedOn().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE))
                .thenComparing(Edition::name));
  }

  /** What was asked, completed: a page shows something before anything is chosen. */
  Parameters withDefaults(Parameters asked) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("tab", Tab.PATTERNS.code());
    all.put("place", "world");
    all.put("indicator", Indicator.DETECTED_VICTIMS.code());
    newest().ifPresent(edition -> all.put("dataset", edition.name()));
    asked
        .typed()
        .forEach(
            (name, value) -> {
              if (!value.isBlank()) {
                all.put(name, value);
              }
            });
    String dataset = new Parameters(all).get("dataset");
    Years span = statistics.dictionary(statistics.edition(dataset)).years();
    all.computeIfAbsent(
        "years",
        _ -> new Years(Math.max(span.from(), span.to() - YEARS + 1), span.to()).toString());
    return new Parameters(all);
  }

  Tab tab(Parameters asked) {
    String code = asked.get("tab");
    return Tab.withCode(code)
        .orElseThrow(
            () ->
                Parameters.unknown(
                    "tab", code, Arrays.stream(Tab.values()).map(Tab::code).toList()));
  }

  /** The sheets of a tab. */
  List<Sheet> sheets(Parameters asked, Language language) {
    Map<String, String> ofQuestion = new LinkedHashMap<>(asked.typed());
    ofQuestion.remove("tab");
    Question question = questions.parse(new Parameters(ofQuestion));
    return explorer.sheets(tab(asked), question, language);
  }
}
