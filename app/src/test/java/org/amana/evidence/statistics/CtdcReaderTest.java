package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.amana.platform.language.Language;
import org.amana.platform.language.Messages;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.ProblemText;
import org.amana.platform.sheets.AWorkbook;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of persons as they stand, or one clear reason. */
class CtdcReaderTest {

  private static final String HEADINGS = String.join(",", CtdcRelease.SYNTHETIC.headings());
  private static final String PERSON = "2019,Female,Adult,1,,Asia,Europe,-99,,,,,No;Yes,0,1,";
  private static final String SOUND = HEADINGS + "\n" + PERSON + "\n" + PERSON + "\n";

  @TempDir private Path folder;

  private CtdcContent read(byte[] bytes) {
    Path file = AWorkbook.write(folder.resolve("f.csv"), bytes);
    return CtdcReader.read(new OutsideFile(file, "f.csv", SheetLimits.USUAL), _ -> {});
  }

  private CtdcContent read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private String line(byte[] bytes) {
    Problem problem = catchThrowableOfType(ProblemException.class, () -> read(bytes)).problem();
    assertThat(problem.kind().exitCode()).isEqualTo(2);
    return new ProblemText(new Messages()).lines(problem, Language.ENGLISH).getFirst();
  }

  private String line(String text) {
    return line(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CtdcAnswer answer(CtdcContent content, int person, String variable) {
    int position = content.variables().stream().map(CtdcVariable::name).toList().indexOf(variable);
    return content.variables().get(position).answer(content.records().get(person)[position]);
  }

  @Test
  void not_available_and_blank_and_no_and_yes_are_four_things() {
    CtdcContent content = read(SOUND);

    assertThat(answer(content, 0, "IP_Exploiter")).isEqualTo(CtdcAnswer.NOT_AVAILABLE);
    assertThat(answer(content, 0, "isSexualExploit")).isEqualTo(CtdcAnswer.BLANK);
    assertThat(answer(content, 0, "IP_RecruiterBroker")).isEqualTo(CtdcAnswer.NO);
    assertThat(answer(content, 0, "isForcedLabour")).isEqualTo(CtdcAnswer.YES);
    assertThat(answer(content, 0, "gender")).isEqualTo(CtdcAnswer.VALUE);
  }

  @Test
  void unknown_and_missing_are_two_things_more() {
    assertThat(CtdcAnswer.of("Unknown", false)).contains(CtdcAnswer.UNKNOWN);
    assertThat(CtdcAnswer.of("Missing", false)).contains(CtdcAnswer.MISSING);
    assertThat(CtdcAnswer.of("1", false)).contains(CtdcAnswer.VALUE);
    assertThat(CtdcAnswer.of("2", true)).isEmpty();
  }

  @Test
  void rows_keep_the_numbers_that_they_have_in_the_file() {
    assertThat(read(SOUND).rowNumbers()).containsExactly(2, 3);
  }

  @Test
  void a_file_of_windows_with_byte_order_mark_is_the_same_file() {
    assertThat(read("\ufeff" + SOUND.replace("\n", "\r\n")).rowCount())
        .isEqualTo(new Edition.RowCount(2, 2, 0, 0));
  }

  @Test
  void an_answer_that_is_neither_yes_nor_no_is_quarantined() {
    CtdcContent content = read(SOUND + PERSON.replace("Adult,1,", "Adult,2,") + "\n");

    assertThat(content.rowCount()).isEqualTo(new Edition.RowCount(3, 2, 0, 1));
    assertThat(content.quarantined().getFirst().reasons()).containsExactly(Fault.UNKNOWN_ANSWER);
  }

  @Test
  void ragged_rows_are_refused_with_their_line() {
    assertThat(line(SOUND + "2019,Female\n"))
        .isEqualTo("f.csv:4: the row has 2 values; the headings are 16");
    assertThat(line(SOUND + PERSON + ",more\n")).startsWith("f.csv:4: the row has 17 values");
  }

  @Test
  void headings_of_something_else_are_refused() {
    assertThat(line("name,address\na,b\n"))
        .startsWith("f.csv:1: the headings are those of neither");
    assertThat(line(SOUND.replace("gender", "sex")))
        .isEqualTo("f.csv:1: the column “gender” is missing");
    assertThat(line(SOUND.replace("gender,", "gender,notes,")))
        .isEqualTo("f.csv:1: the column “notes” is not known; what stands in it would be lost");
    assertThat(line(SOUND.replace("gender,", "gender,gender,")))
        .isEqualTo("f.csv:1: the column “gender” stands twice");
  }

  @Test
  void headings_without_rows_are_refused() {
    assertThat(line(HEADINGS + "\n")).isEqualTo("f.csv: there are no rows below the headings");
  }

  @Test
  void a_file_in_another_encoding_is_refused() {
    assertThat(
            line(
                (SOUND + PERSON.replace("Female", "Féminin"))
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .endsWith("the text is not in UTF-8");
    assertThat(line(SOUND.getBytes(StandardCharsets.UTF_16))).startsWith("f.csv");
  }

  @Test
  void zero_bytes_are_refused() {
    assertThat(line(SOUND.replace("Adult", "Ad\0ult")))
        .isEqualTo("f.csv:2: a control character stands in the text");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_refused() {
    assertThat(line(SOUND + "\"2019,Female\n" + PERSON))
        .endsWith("a quotation mark is never closed, or stands inside a value");
    assertThat(line(SOUND + "\"" + "x".repeat(1 << 20)))
        .endsWith("a quotation mark is never closed, or stands inside a value");
    assertThat(line(SOUND + "\"2019\"x,Female\n"))
        .endsWith("a quotation mark is never closed, or stands inside a value");
  }

  @Test
  void a_value_of_a_megabyte_is_never_held() {
    assertThat(line(SOUND + "x".repeat(1 << 20)))
        .isEqualTo(
            "f.csv:4: a text is longer than 32,767 characters, the most that a cell can hold");
  }

  @Test
  void a_workbook_is_no_separated_text() {
    assertThat(line(AWorkbook.withRows("").bytes())).startsWith("f.csv:1: ");
  }

  @Test
  void text_that_was_changed_anywhere_gives_records_or_a_problem() {
    byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(2017);
    for (int round = 0; round < 500; round++) {
      byte[] changed = sound.clone();
      for (int times = random.nextInt(4) + 1; times > 0; times--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      readsAnything(changed);
    }
  }

  @FuzzTest
  void readsAnything(byte[] bytes) {
    Object outcome;
    try {
      outcome = read(bytes);
    } catch (ProblemException e) {
      outcome = e.problem();
    }
    assertThat(List.of(outcome)).hasSize(1);
  }
}
