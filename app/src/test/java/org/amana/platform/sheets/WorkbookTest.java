package org.amana.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook from outside: its rows, or one clear reason, whatever its bytes are. */
class WorkbookTest {

  private static final String TWO_ROWS =
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>x</t></is></c></row>"
          + "<row r='3'><c r='B3'><v>2010.0</v></c></row>";

  @TempDir private Path folder;

  private List<List<String>> rows(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (Workbook workbook = Workbook.open(new OutsideFile(file, "f.xlsx", SheetLimits.USUAL));
        SheetRows sheet = workbook.rows(workbook.sheets().getFirst())) {
      while (sheet.next()) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(sheet.row())));
        for (int column = 0; column < sheet.width(); column++) {
          cells.add(workbook.texts().text(sheet.cell(column)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private Problem problem(byte[] bytes) {
    return problem(AWorkbook.write(folder.resolve("bad.xlsx"), bytes));
  }

  private Problem problem(Path file) {
    return catchThrowableOfType(ProblemException.class, () -> rows(file)).problem();
  }

  @Test
  void rows_are_read_as_they_stand() {
    assertThat(rows(AWorkbook.withRows(TWO_ROWS).in(folder)))
        .containsExactly(List.of("1", "shared", "", "x"), List.of("3", "", "2010"));
  }

  @Test
  void a_workbook_of_another_program_is_read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook other =
        new org.dhatim.fastexcel.Workbook(bytes, "other", "1.0")) {
      Worksheet sheet = other.newWorksheet("first");
      sheet.value(0, 0, "أمانة & co");
      sheet.value(1, 1, 1757);
    }

    assertThat(rows(AWorkbook.write(folder.resolve("o.xlsx"), bytes.toByteArray())))
        .containsExactly(List.of("1", "أمانة & co"), List.of("2", "", "1757"));
  }

  @Test
  void how_a_text_is_spoken_is_no_part_of_it() {
    AWorkbook workbook =
        AWorkbook.withRows("<row><c t='s'><v>0</v></c></row>")
            .sharedTexts("<si><r><t>東</t></r><r><t>京</t></r><rPh><t>とうきょう</t></rPh></si>");

    assertThat(rows(workbook.in(folder))).containsExactly(List.of("1", "東京"));
  }

  @Test
  void no_file_and_a_folder_and_an_empty_file_are_told_apart() {
    assertThat(problem(folder.resolve("nothing"))).isInstanceOf(SheetProblem.NoSuchFile.class);
    assertThat(problem(folder)).isInstanceOf(SheetProblem.Folder.class);
    assertThat(problem(new byte[0])).isInstanceOf(SheetProblem.EmptyFile.class);
  }

  @Test
  void something_else_is_no_workbook() {
    assertThat(problem("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SheetProblem.NotAWorkbook.class);
    assertThat(problem(AWorkbook.withRows("").without("_rels/.rels").bytes()))
        .isInstanceOf(SheetProblem.NotAWorkbook.class);
  }

  @Test
  void an_old_or_encrypted_workbook_is_named_as_such() {
    byte[] old = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);

    assertThat(problem(old)).isInstanceOf(SheetProblem.OldOrEncrypted.class);
  }

  @Test
  void a_workbook_that_is_cut_off_anywhere_is_damaged() {
    byte[] whole = AWorkbook.withRows(TWO_ROWS).bytes();

    for (int length = 4; length < whole.length; length += 7) {
      assertThat(problem(Arrays.copyOf(whole, length))).isInstanceOf(SheetProblem.Damaged.class);
    }
  }

  @Test
  void a_bomb_ends_when_too_much_has_come_out_of_it() {
    String row = "<row><c><v>1</v></c></row>";
    byte[] bomb = AWorkbook.withRows(row.repeat(2_000_000)).bytes();

    assertThat(bomb.length).isLessThan(400_000);
    assertThat(problem(bomb)).isInstanceOf(SheetProblem.UnpacksTooLarge.class);
  }

  @Test
  void a_text_of_many_megabytes_is_never_held() {
    byte[] heavy = AWorkbook.withRows("<row><c><v>" + "1".repeat(3 << 20)).bytes();

    assertThat(problem(heavy)).isInstanceOf(SheetProblem.TextTooLong.class);
  }

  @Test
  void a_file_over_the_limit_is_not_opened() throws IOException {
    Path large = folder.resolve("large.xlsx");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }

    assertThat(problem(large)).isInstanceOf(SheetProblem.TooLarge.class);
  }

  @Test
  void claims_of_size_are_not_believed() {
    AWorkbook workbook =
        AWorkbook.withRows(TWO_ROWS)
            .part(
                "xl/sharedStrings.xml",
                "<sst count='2147483647' uniqueCount='2147483647'><si><t>shared</t></si></sst>")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref='A1:XFD1048576'/><sheetData>%s</sheetData></worksheet>"
                    .formatted(TWO_ROWS));
    byte[] bytes = workbook.bytes();
    claimTwoGigabytes(bytes);

    assertThat(problemOrRows(bytes)).isNotNull();
  }

  /** Writes 2 GB as the unpacked size of every part into the table at the end of the archive. */
  private static void claimTwoGigabytes(byte[] zip) {
    for (int at = 0; at + 28 < zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        zip[at + 24] = (byte) 0xff;
        zip[at + 25] = (byte) 0xff;
        zip[at + 26] = (byte) 0xff;
        zip[at + 27] = 0x7f;
      }
    }
  }

  private Object problemOrRows(byte[] bytes) {
    Path file = AWorkbook.write(folder.resolve("any.xlsx"), bytes);
    try {
      return rows(file);
    } catch (ProblemException e) {
      return e.problem();
    }
  }

  @Test
  void a_document_type_is_refused_before_any_entity_is_looked_up() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String attack =
        "<!DOCTYPE x [<!ENTITY e SYSTEM '%s'>]><worksheet><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>"
            .formatted(secret.toUri());

    assertThat(problem(AWorkbook.withRows("").part("xl/worksheets/sheet1.xml", attack).bytes()))
        .isInstanceOf(SheetProblem.DocumentType.class);
    assertThat(
            problem(
                AWorkbook.withRows(TWO_ROWS)
                    .part("xl/sharedStrings.xml", attack.replace("worksheet", "sst"))
                    .bytes()))
        .isInstanceOf(SheetProblem.DocumentType.class);
  }

  @Test
  void cells_outside_the_grid_and_out_of_order_are_refused() {
    for (String rows :
        List.of(
            "<row r='1048577'><c r='A1048577'><v>1</v></c></row>",
            "<row r='1'><c r='XFE1'><v>1</v></c></row>",
            "<row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
            "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>")) {
      assertThat(problem(AWorkbook.withRows(rows).bytes()))
          .isInstanceOf(SheetProblem.OutsideGrid.class);
    }
  }

  @Test
  void a_cell_that_points_nowhere_is_damage() {
    assertThat(problem(AWorkbook.withRows("<row><c t='s'><v>1</v></c></row>").bytes()))
        .isInstanceOf(SheetProblem.Damaged.class);
  }

  @Test
  void a_sheet_that_is_not_there_is_damage() {
    assertThat(problem(AWorkbook.withRows("").without("xl/worksheets/sheet1.xml").bytes()))
        .isInstanceOf(SheetProblem.Damaged.class);
  }

  @Test
  void sheets_are_named_in_their_order() {
    Path file = AWorkbook.withSheets(Map.of("only", TWO_ROWS)).in(folder);

    try (Workbook workbook = Workbook.open(new OutsideFile(file, "f", SheetLimits.USUAL))) {
      assertThat(workbook.sheets()).containsExactly("only");
    }
  }

  @Test
  void bytes_that_were_changed_anywhere_give_rows_or_a_problem() {
    byte[] whole = AWorkbook.withRows(TWO_ROWS.repeat(3)).bytes();
    Random random = new Random(30_07_2010);
    for (int round = 0; round < 800; round++) {
      byte[] changed = whole.clone();
      for (int times = random.nextInt(4) + 1; times > 0; times--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThat(problemOrRows(changed)).isNotNull();
    }
  }

  @Test
  void markup_that_was_changed_anywhere_gives_rows_or_a_problem() {
    byte[] sheet =
        "<?xml version='1.0'?><worksheet xmlns:a='b'><!-- c --><sheetData>%s</sheetData></worksheet>"
            .formatted(TWO_ROWS)
            .getBytes(StandardCharsets.UTF_8);
    byte[] telling = "<>&;'\"=/!?[]:-#x0".getBytes(StandardCharsets.US_ASCII);
    Random random = new Random(2010);
    for (int round = 0; round < 800; round++) {
      byte[] changed = sheet.clone();
      for (int times = random.nextInt(5) + 1; times > 0; times--) {
        changed[random.nextInt(changed.length)] = telling[random.nextInt(telling.length)];
      }
      readsAnySheet(changed);
    }
  }

  @FuzzTest
  void readsAnySheet(byte[] sheet) {
    byte[] bytes = AWorkbook.withRows("").part("xl/worksheets/sheet1.xml", sheet).bytes();

    assertThat(problemOrRows(bytes)).isNotNull();
  }
}
