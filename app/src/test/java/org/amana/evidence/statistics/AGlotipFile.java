package org.amana.evidence.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.amana.platform.sheets.AWorkbook;
import org.amana.platform.sheets.SheetRows;

/** A file in UNODC's form, sound unless a test says otherwise. Rows are numbered as in the file. */
public final class AGlotipFile {

  private final List<List<String>> rows = new ArrayList<>();

  private AGlotipFile() {
    rows.add(new ArrayList<>(List.of("UNODC")));
    rows.add(new ArrayList<>(List.of("14/04/2025")));
    rows.add(
        new ArrayList<>(Arrays.stream(GlotipColumn.values()).map(GlotipColumn::heading).toList()));
  }

  static AGlotipFile empty() {
    return new AGlotipFile();
  }

  /** Three rows of detected victims: rows 4 to 6. */
  public static AGlotipFile sound() {
    return empty().victims("2018", "46").victims("2019", "<5").victims("2020", "1,757");
  }

  public AGlotipFile victims(String year, String value) {
    return row("Detected trafficking victims", "Total", "Total", year, value);
  }

  AGlotipFile byCitizenship(String label, String year, String value) {
    return row("Detected trafficking victims", "by citizenship", label, year, value);
  }

  AGlotipFile row(String indicator, String dimension, String label, String year, String value) {
    rows.add(
        new ArrayList<>(
            List.of(
                "ALB",
                "Albania",
                "Europe",
                "Southern Europe",
                indicator,
                dimension,
                label,
                "Total",
                "Total",
                year,
                "Counts",
                value,
                "GLOTIP")));
    return this;
  }

  AGlotipFile with(int row, GlotipColumn column, String text) {
    return with(row, rows.get(2).indexOf(column.heading()), text);
  }

  AGlotipFile with(int row, int column, String text) {
    List<String> cells = rows.get(row - 1);
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
    return this;
  }

  AGlotipFile withoutRow(int row) {
    rows.set(row - 1, List.of());
    return this;
  }

  AGlotipFile withoutColumn(GlotipColumn column) {
    int at = rows.get(2).indexOf(column.heading());
    rows.subList(2, rows.size()).forEach(cells -> cells.remove(at));
    return this;
  }

  /** The last column first, and so on. */
  AGlotipFile withColumnsReversed() {
    for (int row = 2; row < rows.size(); row++) {
      rows.set(row, new ArrayList<>(rows.get(row).reversed()));
    }
    return this;
  }

  /** Cells that begin with {@code =} are formulas. */
  public Path in(Path folder) {
    StringBuilder sheet = new StringBuilder();
    for (int row = 1; row <= rows.size(); row++) {
      sheet.append("<row r='%d'>".formatted(row));
      List<String> cells = rows.get(row - 1);
      for (int column = 0; column < cells.size(); column++) {
        sheet.append(cell(SheetRows.letters(column) + row, cells.get(column)));
      }
      sheet.append("</row>");
    }
    return AWorkbook.withRows(sheet.toString()).in(folder);
  }

  private static String cell(String reference, String text) {
    if (text.isEmpty()) {
      return "";
    }
    String safe = text.replace("&", "&amp;").replace("<", "&lt;");
    return text.startsWith("=")
        ? "<c r='%s'><f>%s</f><v>5</v></c>".formatted(reference, safe.substring(1))
        : "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(reference, safe);
  }
}
