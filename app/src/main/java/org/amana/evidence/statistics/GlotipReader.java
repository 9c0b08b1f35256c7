package org.amana.evidence.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetRows;
import org.amana.platform.sheets.Texts;
import org.amana.platform.sheets.Workbook;

/**
 * Reads one file in the form of UNODC's statistics for the Global Report, row by row, as it is.
 *
 * <p>What keeps a single row from being counted is kept with the row. What means that the file is
 * not what it should be, such as a formula or a value that is no number, ends the reading.
 */
@SuppressWarnings("EnumOrdinal") // positions in memory, never in storage
final class GlotipReader {

  static final int EARLIEST_YEAR = 1990;

  private static final String SHEET_NAME = "data_glotip";
  private static final String UNIT = "Counts";

  /** How often progress is told, in rows. */
  private static final int PROGRESS_STEP = 4096;

  private record PlaceKey(int iso3, int label, int region, int subregion) {}

  private final GlotipLabels labels;
  private final Place file;
  private final SheetRows sheet;
  private final Texts texts;
  private final GlotipHead head;
  private final ImportProgress progress;

  private final GlotipRows rows = new GlotipRows();
  private final List<GlotipPlace> places = new ArrayList<>();
  private final List<Integer> placeFaults = new ArrayList<>();
  private final Map<PlaceKey, Integer> placeNumbers = new HashMap<>();
  private final List<GlotipCategory> categories = new ArrayList<>();
  private final List<Integer> categoryFaults = new ArrayList<>();
  private final Map<Breakdown, Memo> categoryNumbers = new EnumMap<>(Breakdown.class);
  private final List<QuarantinedRow> quarantined = new ArrayList<>();
  private final Memo indicators;
  private final Memo breakdowns;
  private final Memo sexes;
  private final Memo ages;
  private final Memo years;
  private final Memo counts;
  private PlaceKey lastKey = new PlaceKey(-1, -1, -1, -1);
  private int lastPlace;
  private int source = Texts.BLANK;
  private int unit = -1;

  private GlotipReader(
      GlotipLabels labels, Place file, SheetRows sheet, Texts texts, ImportProgress progress) {
    this.labels = labels;
    this.file = file;
    this.sheet = sheet;
    this.texts = texts;
    this.progress = progress;
    this.head = GlotipHead.read(sheet, texts, file);
    this.indicators = coded(Indicator.class);
    this.breakdowns = coded(Breakdown.class);
    this.sexes = coded(Sex.class);
    this.ages = coded(Age.class);
    this.years = new Memo(text -> GlotipValues.year(texts.text(text)));
    this.counts = new Memo(text -> GlotipValues.count(texts.text(text)));
    for (Breakdown breakdown : Breakdown.values()) {
      categoryNumbers.put(breakdown, new Memo(text -> addCategory(breakdown, text)));
    }
  }

  /** Reads the whole file. */
  static GlotipContent read(OutsideFile outside, GlotipLabels labels, ImportProgress progress) {
    Place file = outside.place();
    try (Workbook workbook = Workbook.open(outside);
        SheetRows sheet = workbook.rows(sheetOf(workbook, file))) {
      return new GlotipReader(labels, file, sheet, workbook.texts(), progress).readAll();
    }
  }

  private static String sheetOf(Workbook workbook, Place file) {
    if (workbook.sheets().size() == 1) {
      return workbook.sheets().getFirst();
    }
    List<String> named =
        workbook.sheets().stream().filter(name -> name.startsWith(SHEET_NAME)).toList();
    if (named.size() != 1) {
      throw new ProblemException(new ImportProblem.SeveralSheets(file));
    }
    return named.getFirst();
  }

  private <E extends Enum<E> & Coded> Memo coded(Class<E> type) {
    return new Memo(
        text -> {
          Optional<E> value = Coded.inFile(type, texts.text(text).strip());
          return value.isPresent() ? value.get().ordinal() : -1;
        });
  }

  private GlotipContent readAll() {
    int read = 0;
    while (sheet.next()) {
      refuseFormula();
      refuseCellWithoutHeading();
      readRow();
      if (++read % PROGRESS_STEP == 0) {
        progress.read(read);
      }
    }
    if (read == 0) {
      throw new ProblemException(new ImportProblem.NoRows(file));
    }
    if (quarantined.size() > read / 2) {
      throw new ProblemException(
          new ImportProblem.MostlyUnreadable(
              file.row(quarantined.getFirst().number()), quarantined.size(), read));
    }
    progress.read(read);
    return GlotipContent.of(
        head, texts.text(source).strip(), places, categories, rows, quarantined);
  }

  private int cell(GlotipColumn column) {
    return sheet.cell(head.column(column));
  }

  private Place at(GlotipColumn column) {
    return sheet.place().column(column.heading());
  }

  private void refuseFormula() {
    int column = sheet.formulaColumn();
    if (column >= 0) {
      int named = head.columns().indexOf(column);
      String heading =
          named < 0 ? SheetRows.letters(column) : GlotipColumn.values()[named].heading();
      throw new ProblemException(new ImportProblem.Formula(sheet.place().column(heading)));
    }
  }

  private void refuseCellWithoutHeading() {
    if (sheet.width() <= GlotipColumn.values().length) {
      return;
    }
    for (int column = 0; column < sheet.width(); column++) {
      if (sheet.cell(column) != Texts.BLANK && !head.columns().contains(column)) {
        throw new ProblemException(
            new ImportProblem.CellWithoutHeading(sheet.place().column(SheetRows.letters(column))));
      }
    }
  }

  private void readRow() {
    int count = number(counts, GlotipColumn.VALUE);
    int year = number(years, GlotipColumn.YEAR);
    int indicator = indicators.of(cell(GlotipColumn.INDICATOR));
    int breakdown = breakdowns.of(cell(GlotipColumn.DIMENSION));
    int sex = sexes.of(cell(GlotipColumn.SEX));
    int age = ages.of(cell(GlotipColumn.AGE));
    int faults = faultsOfCodes(indicator, breakdown, sex, age, year);
    int place = placeNumber();
    faults |= placeFaults.get(place);
    int category = -1;
    if (breakdown >= 0) {
      category =
          Objects.requireNonNull(categoryNumbers.get(Breakdown.values()[breakdown]))
              .of(cell(GlotipColumn.CATEGORY));
      faults |= categoryFaults.get(category);
    }
    if ((faults & Fault.QUARANTINING) == 0) {
      GlotipRows.Measure measure =
          new GlotipRows.Measure(
              Indicator.values()[indicator],
              Breakdown.values()[breakdown],
              Sex.values()[sex],
              Age.values()[age],
              year);
      if (!GlotipValues.isCellId(count, measure.indicator(), measure.breakdown(), year)) {
        rows.add(sheet.row(), place, category, measure.packed(), count, faults);
        return;
      }
      faults |= Fault.CELL_ID_AS_NUMBER.bit();
    }
    quarantine(faults);
  }

  private int number(Memo meanings, GlotipColumn column) {
    int value = meanings.of(cell(column));
    if (value == GlotipValues.NOT_A_NUMBER) {
      throw new ProblemException(
          new ImportProblem.NotANumber(at(column), shortened(texts.text(cell(column)))));
    }
    return value;
  }

  /** Enough to be found again; a message is one line. */
  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= 40 ? line : line.substring(0, 40) + "…";
  }

  private int faultsOfCodes(int indicator, int breakdown, int sex, int age, int year) {
    int faults = indicator < 0 ? Fault.UNKNOWN_INDICATOR.bit() : 0;
    faults |= breakdown < 0 ? Fault.UNKNOWN_DIMENSION.bit() : 0;
    faults |= sex < 0 ? Fault.UNKNOWN_SEX.bit() : 0;
    faults |= age < 0 ? Fault.UNKNOWN_AGE.bit() : 0;
    if (year < EARLIEST_YEAR || year > head.publishedOn().getYear()) {
      faults |= Fault.YEAR_OUT_OF_RANGE.bit();
    }
    if (cell(GlotipColumn.UNIT) != unit) {
      if (texts.text(cell(GlotipColumn.UNIT)).strip().equals(UNIT)) {
        unit = cell(GlotipColumn.UNIT);
      } else {
        faults |= Fault.UNKNOWN_UNIT.bit();
      }
    }
    if (source == Texts.BLANK) {
      source = cell(GlotipColumn.SOURCE);
    }
    if (source == Texts.BLANK || cell(GlotipColumn.SOURCE) != source) {
      faults |= Fault.OTHER_SOURCE.bit();
    }
    return cell(GlotipColumn.COUNTRY) == Texts.BLANK ? faults | Fault.NO_PLACE.bit() : faults;
  }

  private int placeNumber() {
    PlaceKey key =
        new PlaceKey(
            cell(GlotipColumn.ISO3),
            cell(GlotipColumn.COUNTRY),
            cell(GlotipColumn.REGION),
            cell(GlotipColumn.SUBREGION));
    if (!key.equals(lastKey)) {
      lastKey = key;
      lastPlace = placeNumbers.computeIfAbsent(key, this::addPlace);
    }
    return lastPlace;
  }

  private int addPlace(PlaceKey key) {
    GlotipPlace place =
        new GlotipPlace(
            texts.text(key.iso3()).strip(),
            texts.text(key.label()).strip(),
            texts.text(key.region()).strip(),
            texts.text(key.subregion()).strip());
    places.add(place);
    placeFaults.add(place.faults());
    return places.size() - 1;
  }

  private int addCategory(Breakdown breakdown, int text) {
    GlotipCategory category = labels.resolve(breakdown, texts.text(text));
    categories.add(category);
    categoryFaults.add(category.faults());
    return categories.size() - 1;
  }

  private void quarantine(int faults) {
    List<String> cells = new ArrayList<>();
    for (GlotipColumn column : GlotipColumn.values()) {
      cells.add(texts.text(cell(column)));
    }
    quarantined.add(new QuarantinedRow(sheet.row(), cells, Fault.of(faults)));
  }
}
