package org.amana.evidence.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.sheets.TakeAway;
import org.springframework.stereotype.Component;

/** The rows that a figure comes from, all of them, to take away. */
@Component
class RowsFile {

  private static final List<String> HEADINGS =
      List.of(
          "statistics.rows.number",
          "statistics.axis.state",
          "statistics.rows.label",
          "statistics.rows.resolved",
          "statistics.axis.sex",
          "statistics.axis.age",
          "statistics.axis.year",
          "statistics.rows.value",
          "statistics.rows.flags");

  private final Statistics statistics;
  private final RowWords words;
  private final Messages messages;

  RowsFile(Statistics statistics, RowWords words, Messages messages) {
    this.statistics = statistics;
    this.words = words;
    this.messages = messages;
  }

  TakeAway of(Question question, Language language) {
    RowsBehind first = statistics.rows(question, 0);
    Iterable<List<Object>> rows =
        () ->
            Stream.iterate(Optional.of(first), Optional::isPresent, page -> next(question, page))
                .flatMap(page -> page.orElseThrow().rows().stream())
                .map(row -> cells(row, question.breakdown()))
                .iterator();
    List<String> head = HEADINGS.stream().map(key -> messages.text(language, key)).toList();
    return new TakeAway("rows", head, 1, rows);
  }

  private Optional<RowsBehind> next(Question question, Optional<RowsBehind> page) {
    return page.flatMap(RowsBehind::next).map(after -> statistics.rows(question, after));
  }

  private List<Object> cells(PublishedRow row, Breakdown breakdown) {
    return List.of(
        row.row(),
        row.place(),
        row.label(),
        words.resolved(row, breakdown),
        words.sex(row.sex()),
        words.age(row.age()),
        row.year(),
        row.value(),
        String.join("; ", words.flags(row)));
  }
}
