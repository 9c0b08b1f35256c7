package org.amana.evidence.statistics;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** An answer as lines of text, columns aligned, numbers at their ends. */
final class AnswerText {

  private static final List<String> COLUMNS =
      List.of("value", "suppressed", "low", "high", "reporting");

  private final Labels labels;
  private final Language language;

  AnswerText(Labels labels, Language language) {
    this.labels = labels;
    this.language = language;
  }

  List<String> lines(Answer answer) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of(labels.heading(Axis.YEAR, language)),
                COLUMNS.stream().map(column -> labels.column(column, language)))
            .toList());
    for (Answer.OfYear year : answer.years()) {
      rows.add(
          row(
              Integer.toString(year.year()),
              year.value(),
              year.suppressed(),
              year.interval(),
              year.reporting()));
      year.breakdown().forEach(part -> rows.add(part(part)));
    }
    return aligned(rows);
  }

  private List<String> part(Map<String, Object> part) {
    StringBuilder name = new StringBuilder();
    for (Axis axis : Axis.values()) {
      Object code = part.get(axis.code());
      if (code != null) {
        Object shown =
            part.getOrDefault(axis.code() + "Name", labels.name(axis, code.toString(), language));
        name.append(name.isEmpty() ? "  " : ", ").append(shown);
      }
    }
    return row(
        name.toString(),
        (Long) part.get("value"),
        (Integer) part.getOrDefault("suppressed", 0),
        (Interval) part.get("interval"),
        (Integer) part.getOrDefault("reporting", 0));
  }

  private List<String> row(
      String name, @Nullable Long value, int suppressed, @Nullable Interval ends, int reporting) {
    return value == null || ends == null
        ? List.of(name, "-", "-", "-", "-", "0")
        : List.of(
            name,
            Formats.number(language, value),
            Formats.number(language, suppressed),
            Formats.number(language, ends.low()),
            Formats.number(language, ends.high()),
            Formats.number(language, reporting));
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[COLUMNS.size() + 1];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(row.getFirst());
    line.repeat(" ", widths[0] - width(row.getFirst()));
    for (int i = 1; i < row.size(); i++) {
      line.repeat(" ", 2 + widths[i] - width(row.get(i))).append(row.get(i));
    }
    return line.toString();
  }

  /** Letters on the screen: marks that stand above or below one take no room. */
  private static int width(String text) {
    return (int)
        text.codePoints().filter(point -> UCharacter.getCombiningClass(point) == 0).count();
  }
}
