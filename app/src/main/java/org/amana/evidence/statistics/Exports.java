package org.amana.evidence.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Sheets as files. Each figure is a row with all its parts, so that a program does not have to
 * guess what is a number and what an interval.
 */
@Component
class Exports {

  private static final List<String> COLUMNS =
      List.of("value", "suppressed", "low", "high", "reporting", "derived", "repeated");

  /** The first columns: edition, sheet, row, column. */
  private static final int NAMES = 4;

  private final Messages messages;

  Exports(Messages messages) {
    this.messages = messages;
  }

  /** UTF-8 with a byte order mark, so that office programs read Arabic. */
  byte[] csv(String edition, List<Sheet> sheets, Language language) {
    StringBuilder text = new StringBuilder().append('\uFEFF');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      write(csv, edition, sheets, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(CSVPrinter csv, String edition, List<Sheet> sheets, Language language)
      throws IOException {
    csv.printRecord(head(language));
    for (Sheet sheet : sheets) {
      for (List<Object> row : ExportRows.of(edition, sheet)) {
        csv.printRecord(row.stream().map(Exports::safe).toList());
      }
    }
  }

  byte[] xlsx(Edition edition, List<Sheet> sheets, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Amana", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet page = book.newWorksheet(sheet.id());
        if (language == Language.ARABIC) {
          page.rightToLeft();
        }
        page.freezePane(NAMES, 1);
        write(page, 0, List.copyOf(head(language)));
        int at = 1;
        for (List<Object> row : ExportRows.of(edition.name(), sheet)) {
          write(page, at++, row);
        }
      }
      rules(book.newWorksheet("rules"), edition, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<String> head(Language language) {
    return Stream.concat(Stream.of("edition", "sheet", "row", "column"), COLUMNS.stream())
        .map(column -> messages.text(language, "statistics.column." + column))
        .toList();
  }

  /** How the figures were counted, and from what. */
  private void rules(Worksheet page, Edition edition, Language language) {
    write(page, 0, List.of(edition.name(), edition.publisher(), edition.fileName()));
    int at = 1;
    write(page, at++, List.of(messages.text(language, "statistics.explorer.detected")));
    for (CountingRule rule : CountingRule.values()) {
      write(page, at++, List.of(messages.text(language, rule.key())));
    }
  }

  private static void write(Worksheet page, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        page.value(row, column, number);
      } else {
        page.value(row, column, safe(cells.get(column)).toString());
      }
    }
  }

  /** Text that an office program would run as a formula is marked as text. */
  private static Object safe(Object cell) {
    return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
  }
}
