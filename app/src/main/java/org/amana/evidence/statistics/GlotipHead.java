package org.amana.evidence.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.amana.platform.language.Formats;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.SheetRows;
import org.amana.platform.sheets.Texts;

/**
 * The first three rows of UNODC's file: who published it, when, and what stands in which column.
 *
 * @param columns the positions of the columns, by {@link GlotipColumn#ordinal}
 */
@SuppressWarnings("EnumOrdinal") // positions in memory, never in storage
record GlotipHead(String publisher, LocalDate publishedOn, List<Integer> columns) {

  private static final int DATE_ROW = 2;
  private static final int HEADING_ROW = 3;

  /** Far beyond any publication; a typing error and no date. */
  private static final int LATEST_YEAR = 2999;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  GlotipHead {
    columns = List.copyOf(columns);
  }

  int column(GlotipColumn column) {
    return columns.get(column.ordinal());
  }

  static GlotipHead read(SheetRows rows, Texts texts, Place file) {
    if (!rows.next() || rows.row() != 1 || rows.cell(0) == Texts.BLANK) {
      throw new ProblemException(new ImportProblem.NoPublisher(file.row(1).column("A")));
    }
    String publisher = texts.text(rows.cell(0)).strip();
    if (!rows.next() || rows.row() != DATE_ROW) {
      throw new ProblemException(new ImportProblem.NoDate(file.row(DATE_ROW).column("A")));
    }
    LocalDate publishedOn = date(texts.text(rows.cell(0)), rows.place().column("A"));
    if (!rows.next() || rows.row() != HEADING_ROW) {
      throw new ProblemException(
          new ImportProblem.MissingColumn(
              file.row(HEADING_ROW), GlotipColumn.values()[0].heading()));
    }
    return new GlotipHead(publisher, publishedOn, columns(rows, texts));
  }

  private static LocalDate date(String text, Place at) {
    try {
      LocalDate date = LocalDate.parse(Formats.europeanDigits(text).strip(), DATE);
      if (date.getYear() < GlotipReader.EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
        throw new ProblemException(new ImportProblem.NoDate(at));
      }
      return date;
    } catch (DateTimeException e) {
      throw new ProblemException(new ImportProblem.NoDate(at), e);
    }
  }

  private static List<Integer> columns(SheetRows rows, Texts texts) {
    List<String> headings = new ArrayList<>();
    for (int column = 0; column < rows.width(); column++) {
      headings.add(texts.text(rows.cell(column)).strip());
    }
    List<Integer> columns = new ArrayList<>();
    List<String> left = new ArrayList<>(headings);
    for (GlotipColumn column : GlotipColumn.values()) {
      if (!left.remove(column.heading())) {
        throw new ProblemException(new ImportProblem.MissingColumn(rows.place(), column.heading()));
      }
      columns.add(headings.indexOf(column.heading()));
    }
    for (String heading : left) {
      if (!heading.isEmpty()) {
        Place at = rows.place().column(SheetRows.letters(headings.lastIndexOf(heading)));
        throw new ProblemException(
            headings.indexOf(heading) == headings.lastIndexOf(heading)
                ? new ImportProblem.UnknownColumn(at, heading)
                : new ImportProblem.RepeatedColumn(at, heading));
      }
    }
    return columns;
  }
}
