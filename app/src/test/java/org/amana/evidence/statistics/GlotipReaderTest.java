package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.amana.platform.sheets.AWorkbook;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.amana.platform.world.LabelResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file in UNODC's form that is not as it should be. */
class GlotipReaderTest {

  private static final GlotipLabels LABELS = new GlotipLabels(new LabelResolver());

  @TempDir private Path folder;

  private static GlotipContent read(Path file) {
    return GlotipReader.read(new OutsideFile(file, "f.xlsx", SheetLimits.USUAL), LABELS, _ -> {});
  }

  private GlotipContent read(AGlotipFile file) {
    return read(file.in(folder));
  }

  private Problem problem(AGlotipFile file) {
    return catchThrowableOfType(ProblemException.class, () -> read(file)).problem();
  }

  /** The line that a command prints in English. */
  private String line(AGlotipFile file) {
    Problem problem = problem(file);
    assertThat(problem.kind().exitCode()).isEqualTo(2);
    return new ProblemText(new Messages()).lines(problem, Language.ENGLISH).getFirst();
  }

  private static List<Fault> faults(GlotipContent content, int row) {
    return Fault.of(content.rows().faults(row));
  }

  @Test
  void a_sound_file_is_read_whole() {
    GlotipContent content = read(AGlotipFile.sound());

    assertThat(content.publisher()).isEqualTo("UNODC");
    assertThat(content.publishedOn()).isEqualTo(LocalDate.of(2025, 4, 14));
    assertThat(content.rowCount()).isEqualTo(new Edition.RowCount(3, 3, 0, 0));
    assertThat(content.rows().low(2)).isEqualTo(1757);
    assertThat(content.rows().number(2)).isEqualTo(6);
    assertThat(content.rows().isSuppressed(1)).isTrue();
  }

  @Test
  void columns_are_known_by_their_headings_and_not_by_their_order() {
    GlotipContent content = read(AGlotipFile.sound().withColumnsReversed());

    assertThat(content.rowCount()).isEqualTo(new Edition.RowCount(3, 3, 0, 0));
    assertThat(content.rows().low(0)).isEqualTo(46);
    assertThat(content.places())
        .containsExactly(new GlotipPlace("ALB", "Albania", "Europe", "Southern Europe"));
  }

  @ParameterizedTest
  @EnumSource
  void a_missing_column_is_named(GlotipColumn column) {
    assertThat(line(AGlotipFile.sound().withoutColumn(column)))
        .isEqualTo("f.xlsx:3: the column “%s” is missing".formatted(column.heading()));
  }

  @Test
  void a_renamed_column_is_named_by_the_heading_that_is_not_there() {
    assertThat(line(AGlotipFile.sound().with(3, GlotipColumn.VALUE, "Value")))
        .isEqualTo("f.xlsx:3: the column “txtVALUE” is missing");
  }

  @Test
  void an_unknown_and_a_repeated_column_are_refused() {
    assertThat(line(AGlotipFile.sound().with(3, 13, "Notes")))
        .startsWith("f.xlsx:3:N: the column “Notes” is not known");
    assertThat(line(AGlotipFile.sound().with(3, 13, "Sex")))
        .isEqualTo("f.xlsx:3:N: the column “Sex” stands twice");
  }

  @Test
  void a_value_beside_all_columns_is_not_lost_in_silence() {
    assertThat(line(AGlotipFile.sound().with(5, 14, "note")))
        .isEqualTo("f.xlsx:5:O: a value stands in a column without heading");
  }

  @Test
  void headings_without_rows_are_refused() {
    assertThat(line(AGlotipFile.empty())).isEqualTo("f.xlsx: there are no rows below the headings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "April 2025", "2025-04-14", "31/02/2025", "14/04/25", "14/04/9999"})
  void the_second_row_must_be_a_date(String text) {
    assertThat(line(AGlotipFile.sound().with(2, 0, text))).startsWith("f.xlsx:2:A: the second row");
  }

  @Test
  void a_file_without_its_first_rows_is_refused() {
    assertThat(line(AGlotipFile.sound().withoutRow(1))).startsWith("f.xlsx:1:A: the first row");
    assertThat(line(AGlotipFile.sound().withoutRow(2))).startsWith("f.xlsx:2:A: the second row");
    assertThat(line(AGlotipFile.sound().withoutRow(3)))
        .isEqualTo("f.xlsx:3: the column “Iso3_code” is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.757,5", "abc", "-3", "12a", "1,75", "<6", "99999999999"})
  void wrong_digits_are_refused_with_their_place(String value) {
    assertThat(line(AGlotipFile.sound().with(5, GlotipColumn.VALUE, value)))
        .isEqualTo(
            "f.xlsx:5:txtVALUE: “%s” is not a whole number as the file writes them"
                .formatted(value));
  }

  @Test
  void a_value_that_is_not_there_is_refused() {
    assertThat(problem(AGlotipFile.sound().with(5, GlotipColumn.VALUE, "")))
        .isInstanceOf(ImportProblem.NotANumber.class);
  }

  @Test
  void a_year_in_words_is_refused() {
    assertThat(line(AGlotipFile.sound().with(6, GlotipColumn.YEAR, "20x0")))
        .startsWith("f.xlsx:6:Year:");
  }

  @Test
  void arabic_digits_are_digits() {
    GlotipContent content =
        read(
            AGlotipFile.sound()
                .with(6, GlotipColumn.VALUE, "١٬٧٥٧")
                .with(6, GlotipColumn.YEAR, "٢٠٢٠"));

    assertThat(content.rows().low(2)).isEqualTo(1757);
    assertThat(content.rows().year(2)).isEqualTo(2020);
  }

  @Test
  void a_formula_in_a_cell_of_data_is_refused_and_one_in_the_title_is_not() {
    assertThat(line(AGlotipFile.sound().with(5, GlotipColumn.VALUE, "=2+3")))
        .isEqualTo("f.xlsx:5:txtVALUE: a formula stands where a value belongs");
    assertThat(read(AGlotipFile.sound().with(1, 1, "=HYPERLINK(1)")).rows().size()).isEqualTo(3);
  }

  @Test
  void the_problem_is_told_in_arabic_too() {
    Problem problem = problem(AGlotipFile.sound().with(5, GlotipColumn.VALUE, "=2+3"));

    assertThat(new ProblemText(new Messages()).lines(problem, Language.ARABIC))
        .containsExactly("f.xlsx:5:txtVALUE: توجد معادلة في موضع قيمة");
  }

  private void quarantines(GlotipColumn column, String text, Fault reason) {
    GlotipContent content = read(AGlotipFile.sound().with(5, column, text));

    assertThat(content.rowCount()).isEqualTo(new Edition.RowCount(3, 2, 0, 1));
    assertThat(content.quarantined()).hasSize(1);
    QuarantinedRow row = content.quarantined().getFirst();
    assertThat(row.number()).isEqualTo(5);
    assertThat(row.reasons()).containsExactly(reason);
    assertThat(row.cells()).contains(text);
  }

  @Test
  void a_row_that_says_something_unknown_is_kept_with_its_reason() {
    quarantines(GlotipColumn.INDICATOR, "Persons thanked", Fault.UNKNOWN_INDICATOR);
    quarantines(GlotipColumn.DIMENSION, "by height", Fault.UNKNOWN_DIMENSION);
    quarantines(GlotipColumn.SEX, "Both", Fault.UNKNOWN_SEX);
    quarantines(GlotipColumn.AGE, "65+", Fault.UNKNOWN_AGE);
    quarantines(GlotipColumn.UNIT, "Rate per 100,000", Fault.UNKNOWN_UNIT);
    quarantines(GlotipColumn.SOURCE, "CTS", Fault.OTHER_SOURCE);
    quarantines(GlotipColumn.COUNTRY, "", Fault.NO_PLACE);
    quarantines(GlotipColumn.YEAR, "1989", Fault.YEAR_OUT_OF_RANGE);
    quarantines(GlotipColumn.YEAR, "2026", Fault.YEAR_OUT_OF_RANGE);
  }

  @Test
  void a_cell_id_is_quarantined_and_a_large_number_is_not() {
    GlotipContent content =
        read(
            AGlotipFile.sound()
                .row("Persons convicted", "by citizenship", "Q6.1_2s_2019", "2019", "6,122,019")
                .row("Persons convicted", "Total", "Total", "2019", "6,122,019"));

    assertThat(content.quarantined())
        .extracting(QuarantinedRow::reasons)
        .containsExactly(List.of(Fault.CELL_ID_AS_NUMBER, Fault.LEAKED_CELL_CODE));
    assertThat(content.rows().low(3)).isEqualTo(6_122_019);
  }

  @Test
  void a_file_of_which_most_rows_cannot_be_counted_is_refused() {
    AGlotipFile file =
        AGlotipFile.sound().with(5, GlotipColumn.SEX, "Both").with(6, GlotipColumn.SEX, "Both");

    assertThat(line(file)).startsWith("f.xlsx:5: 2 of 3 rows cannot be counted");
  }

  @Test
  void rows_that_repeat_a_key_are_all_flagged() {
    GlotipContent content =
        read(AGlotipFile.empty().victims("2018", "7").victims("2019", "7").victims("2018", "9"));

    assertThat(faults(content, 0)).containsExactly(Fault.REPEATED_KEY);
    assertThat(faults(content, 1)).isEmpty();
    assertThat(faults(content, 2)).containsExactly(Fault.REPEATED_KEY);
  }

  @Test
  void rows_that_are_the_same_are_flagged_as_such() {
    GlotipContent content =
        read(AGlotipFile.empty().victims("2018", "7").victims("2018", "7").victims("2018", "<5"));

    assertThat(faults(content, 0)).containsExactly(Fault.REPEATED_KEY, Fault.EXACT_DUPLICATE);
    assertThat(faults(content, 1)).containsExactly(Fault.REPEATED_KEY, Fault.EXACT_DUPLICATE);
    assertThat(faults(content, 2)).containsExactly(Fault.REPEATED_KEY);
  }

  @Test
  void the_largest_of_repeated_numbers_may_be_the_sum_of_the_others() {
    GlotipContent content =
        read(
            AGlotipFile.empty()
                .victims("2018", "27")
                .victims("2018", "<5")
                .victims("2018", "5")
                .victims("2018", "20")
                .victims("2019", "28")
                .victims("2019", "5")
                .victims("2019", "20"));

    assertThat(faults(content, 0)).containsExactly(Fault.REPEATED_KEY, Fault.POSSIBLE_SUBTOTAL);
    assertThat(faults(content, 4)).containsExactly(Fault.REPEATED_KEY);
  }

  @Test
  void a_place_without_code_is_flagged() {
    GlotipContent content = read(AGlotipFile.sound().with(5, GlotipColumn.ISO3, ""));

    assertThat(faults(content, 1)).containsExactly(Fault.NO_ISO_CODE);
    assertThat(content.rowCount()).isEqualTo(new Edition.RowCount(3, 2, 1, 0));
  }

  @Test
  void a_citizenship_that_nobody_understands_is_flagged_and_not_guessed() {
    GlotipContent content = read(AGlotipFile.sound().byCitizenship("Xyzzian", "2018", "7"));

    assertThat(faults(content, 3)).containsExactly(Fault.UNRESOLVED_LABEL);
    assertThat(content.categories().getLast().code()).isEmpty();
  }

  @Test
  void one_sheet_of_several_is_known_by_its_name() {
    Path file = AWorkbook.withSheets(Map.of("one", "", "two", "")).in(folder);

    assertThat(catchThrowableOfType(ProblemException.class, () -> read(file)).problem())
        .isInstanceOf(ImportProblem.SeveralSheets.class);
  }
}
