package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.sheets.TakeAway;
import org.springframework.stereotype.Component;

/**
 * Sheets as files. Each figure is a row with all its parts, so that a program does not have to
 * guess what is a number and what an interval.
 */
@Component
class Exports {

  private static final List<String> NAMES = List.of("edition", "sheet", "row", "column");
  private static final List<String> PARTS =
      List.of("value", "suppressed", "low", "high", "reporting", "derived", "repeated");

  private final Messages messages;

  Exports(Messages messages) {
    this.messages = messages;
  }

  /** All sheets of a page, one below the other. */
  TakeAway table(Edition edition, List<Sheet> sheets, Language language) {
    return new TakeAway(
        edition.name(),
        head(language),
        NAMES.size(),
        sheets.stream().flatMap(sheet -> ExportRows.of(edition.name(), sheet).stream()).toList());
  }

  /** Each sheet by itself, and how the figures were counted. */
  List<TakeAway> book(Edition edition, List<Sheet> sheets, Language language) {
    List<TakeAway> book = new ArrayList<>();
    for (Sheet sheet : sheets) {
      book.add(
          new TakeAway(
              sheet.id(), head(language), NAMES.size(), ExportRows.of(edition.name(), sheet)));
    }
    book.add(new TakeAway("rules", List.of(), 0, rules(edition, language)));
    return book;
  }

  private List<String> head(Language language) {
    return Stream.concat(NAMES.stream(), PARTS.stream())
        .map(column -> messages.text(language, "statistics.column." + column))
        .toList();
  }

  private List<List<String>> rules(Edition edition, Language language) {
    List<List<String>> rules = new ArrayList<>();
    rules.add(List.of(edition.name(), edition.publisher(), edition.fileName()));
    rules.add(List.of(messages.text(language, "statistics.explorer.detected")));
    for (CountingRule rule : CountingRule.values()) {
      rules.add(List.of(messages.text(language, rule.key())));
    }
    return rules;
  }
}
