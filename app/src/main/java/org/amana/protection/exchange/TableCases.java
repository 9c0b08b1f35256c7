package org.amana.protection.exchange;

import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.SeparatedRows;

/** Cases in a table: the heading of a column is the full name of a field, and a row is a case. */
final class TableCases implements CaseReader {

  /** The heading of the column by which the source knows a case. */
  static final String ID = "id";

  /** A mark that our tables, and those of others, set before what would be run as a formula. */
  private static final Pattern MARKED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

  private final SeparatedRows rows;

  TableCases(InputStream bytes, Place file, Standard standard) {
    this.rows = SeparatedRows.open(bytes, file);
    List<String> headings = rows.headings();
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!seen.add(heading)) {
        throw new ProblemException(new ExchangeProblem.HeadingTwice(file.row(1).column(heading)));
      }
    }
    if (headings.stream().noneMatch(heading -> standard.find(heading).isPresent())) {
      throw new ProblemException(new ExchangeProblem.NoFields(file));
    }
  }

  @Override
  public Optional<RawCase> next() {
    if (!rows.next()) {
      return Optional.empty();
    }
    List<String> headings = rows.headings();
    Map<String, RawCase.RawValue> values = new LinkedHashMap<>();
    String id = "";
    for (int column = 0; column < headings.size(); column++) {
      String cell = withoutMark(rows.cell(column)).strip();
      if (headings.get(column).equals(ID)) {
        id = cell;
      } else if (!cell.isEmpty()) {
        values.put(headings.get(column), new RawCase.RawValue.Texts(List.of(cell)));
      }
    }
    return Optional.of(new RawCase(rows.row(), id, true, List.of(new RawCase.RawPart("", values))));
  }

  private static String withoutMark(String cell) {
    return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** As it is written, so that {@link #withoutMark} gives it back: texts that begin with a mark. */
  static String marked(String value) {
    return MARKED.matcher(value).matches() ? "'" + value : value;
  }

  @Override
  public void close() {
    rows.close();
  }
}
