package org.amana.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that readers take away as a file. Its rows are asked for while the file is written, so
 * that a long one is never held whole.
 *
 * @param name of the sheet in a workbook, at most 31 characters
 * @param head the headings of the columns
 * @param names how many of the first columns say what a row is; they stay in sight
 * @param rows cells that are numbers or texts
 */
public record TakeAway(
    String name, List<String> head, int names, Iterable<? extends List<?>> rows) {

  /** Rows that a workbook holds in memory before they are written. */
  private static final int FLUSH = 1000;

  public TakeAway {
    head = List.copyOf(head);
  }

  /** UTF-8 with a byte order mark, so that office programs read Arabic (RFC 4180). */
  public void writeCsv(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.append('\uFEFF');
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    csv.printRecord(head);
    for (List<?> row : rows) {
      csv.printRecord(row.stream().map(TakeAway::safe).toList());
    }
    csv.flush();
  }

  /** A workbook with a sheet for each table, the first of them open. */
  public static void writeWorkbook(List<TakeAway> tables, boolean isRightToLeft, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Amana", "1.0")) {
      for (TakeAway table : tables) {
        Worksheet sheet = book.newWorksheet(table.name);
        if (isRightToLeft) {
          sheet.rightToLeft();
        }
        table.write(sheet);
      }
    }
  }

  private void write(Worksheet sheet) throws IOException {
    int at = 0;
    if (!head.isEmpty()) {
      sheet.freezePane(names, 1);
      write(sheet, at++, head);
    }
    for (List<?> row : rows) {
      write(sheet, at++, row);
      if (at % FLUSH == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  private static void write(Worksheet sheet, int row, List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        sheet.value(row, column, number);
      } else {
        // A cell of text is never run as a formula; a mark before it would only be in the way.
        sheet.value(row, column, cells.get(column).toString());
      }
    }
  }

  /** Text that an office program would run as a formula is marked as text. */
  private static Object safe(Object cell) {
    return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : cell;
  }
}
