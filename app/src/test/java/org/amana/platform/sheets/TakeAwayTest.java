package org.amana.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as files for office programs. */
class TakeAwayTest {

  private static TakeAway of(List<?> row) {
    return new TakeAway("sheet", List.of("name", "count"), 1, List.of(row));
  }

  private static String csv(TakeAway table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.writeCsv(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Row> workbook(TakeAway table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TakeAway.writeWorkbook(List.of(table), false, out);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.getFirstSheet().read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void a_text_that_looks_like_a_formula_runs_nowhere(String text) throws IOException {
    assertThat(csv(of(List.of(text, 5)))).contains("'" + text);
    assertThat(workbook(of(List.of(text, 5))).get(1).getCell(0).getType())
        .isEqualTo(CellType.STRING);
  }

  @Test
  void a_number_below_zero_stays_a_number() throws IOException {
    assertThat(csv(of(List.of("a", -5)))).endsWith("a,-5\r\n");
    assertThat(workbook(of(List.of("a", -5))).get(1).getCell(1).asNumber().intValue())
        .isEqualTo(-5);
  }

  @Test
  void office_programs_read_arabic() throws IOException {
    assertThat(csv(of(List.of("مصر", 5)))).startsWith("\uFEFFname").contains("مصر");
  }

  @Test
  void rows_are_asked_for_one_after_the_other_while_the_file_is_written() throws IOException {
    int many = 5000;
    Iterable<List<Integer>> numbers = () -> IntStream.range(0, many).mapToObj(List::of).iterator();
    TakeAway table = new TakeAway("sheet", List.of("number"), 1, numbers);

    List<Row> rows = workbook(table);

    assertThat(rows).hasSize(many + 1);
    assertThat(rows.getLast().getCell(0).asNumber().intValue()).isEqualTo(many - 1);
  }
}
