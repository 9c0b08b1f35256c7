package org.amana.evidence.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amana.platform.language.Language;
import org.amana.platform.world.Place;
import org.amana.platform.world.World;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Generated statistics as a file in UNODC's form. Publisher and source say what they are, and the
 * last rows have some of the faults that a real file has, so that the demonstration can show what
 * becomes of them.
 */
record GeneratedFile(World world, long seed) {

  static final String PUBLISHER = "Amana demo";

  /** World Day against Trafficking in Persons. */
  static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 7, 30);

  private static final String FORM_VERSION = "1.0";

  /** What is wrong with the last rows: dimension, label, value. */
  private static final List<List<String>> FAULTS =
      List.of(
          List.of("by citizenship", "", "7"),
          List.of("by citizenship", "Espa\ufffda", "6"),
          List.of("by citizenship", "145", "<5"),
          List.of("by citizenship", "3 nigériens et 1 tunisien", "<5"),
          List.of("by citizenship", "Xyzzian", "9"),
          List.of("Total", "Total", "11"),
          List.of("Total", "Total", "11"),
          List.of("by citizenship", "Q6.1_2s_2019", "6,122,019"));

  void write(GeneratedStatistics.Extent extent, OutputStream into) {
    try (Workbook workbook = new Workbook(into, "Amana", FORM_VERSION)) {
      Worksheet sheet = workbook.newWorksheet("data_glotip_1");
      sheet.value(0, 0, PUBLISHER);
      sheet.value(
          1, 0, PUBLISHED_ON.format(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)));
      for (GlotipColumn column : GlotipColumn.values()) {
        write(sheet, 2, List.of(GlotipColumn.values()).indexOf(column), column.heading());
      }
      int[] next = {3};
      GeneratedStatistics.make(
          seed,
          extent,
          world,
          row -> {
            write(sheet, next[0]++, cells(row));
            return true;
          });
      for (List<String> fault : FAULTS) {
        write(sheet, next[0]++, faulty(fault));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(GeneratedStatistics.Row row) {
    List<String> cells = new ArrayList<>(named(row.place()));
    cells.add(row.indicator().inFile());
    cells.add(row.breakdown().inFile());
    cells.add(row.label());
    cells.add(row.sex().inFile());
    cells.add(row.age().inFile());
    cells.add(Integer.toString(row.year()));
    cells.add("Counts");
    cells.add(row.isSuppressed() ? "<5" : String.format(Locale.ROOT, "%,d", row.count()));
    cells.add(GlotipContent.GENERATED);
    return cells;
  }

  private List<String> named(Place place) {
    return List.of(
        place.alpha3(),
        world.name(place, Language.ENGLISH),
        world.name(place.region(), Language.ENGLISH),
        world.name(place.subregion(), Language.ENGLISH));
  }

  private List<String> faulty(List<String> fault) {
    List<String> cells = new ArrayList<>(named(world.find("AND").orElseThrow()));
    cells.add(Indicator.CONVICTED.inFile());
    cells.add(fault.get(0));
    cells.add(fault.get(1));
    cells.addAll(List.of("Total", "Total", "2019", "Counts", fault.get(2)));
    cells.add(GlotipContent.GENERATED);
    return cells;
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      write(sheet, row, column, cells.get(column));
    }
  }

  private static void write(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
