package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amana.Published;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file that UNODC published on 14 April 2025, with all its faults. */
@SpringBootTest
@Import(FreshDatabase.class)
class GlotipImportTest {

  @Autowired private Imports imports;
  @Autowired private JdbcClient jdbc;
  @Autowired private FreshDatabase.Owner owner;

  @BeforeEach
  void forgetOtherFiles() {
    owner.sql("delete from statistics.edition where file_name <> 'data_glotip.xlsx'").update();
  }

  private ImportReport read() {
    Path file = Published.glotip();
    return imports.read(
        new GivenFile(FileForm.GLOTIP, file, "data_glotip.xlsx", Optional.empty(), "test"),
        _ -> {});
  }

  private static Map<String, Integer> rowsByFault(ImportReport report) {
    Map<String, Integer> rows = new TreeMap<>();
    report.counts().forEach(count -> rows.merge(count.code(), count.rows(), Integer::sum));
    return rows;
  }

  @Test
  void every_row_is_imported_or_flagged_or_quarantined() {
    ImportReport report = read();

    Edition.RowCount rows = report.edition().rows();
    assertThat(rows.read()).isEqualTo(58_769);
    assertThat(rows.imported() + rows.flagged() + rows.quarantined()).isEqualTo(58_769);
    assertThat(rows.quarantined()).isEqualTo(128);
    assertThat(stored("observation")).isEqualTo(58_769 - 128);
    assertThat(stored("quarantined_row")).isEqualTo(128);
  }

  private int stored(String table) {
    return jdbc.sql("select count(*) from statistics." + table).query(Integer.class).single();
  }

  @Test
  void each_fault_of_the_file_is_counted() {
    assertThat(rowsByFault(read()))
        .containsEntry("suppressed", 29_558)
        .containsEntry("cell-id-as-number", 128)
        .containsEntry("leaked-cell-code", 120)
        .containsEntry("blank-label", 110)
        .containsEntry("broken-character", 98)
        .containsEntry("label-is-number", 21)
        .containsEntry("count-in-label", 3)
        .containsEntry("no-iso-code", 26)
        .containsEntry("repeated-key", 1216)
        .containsEntry("exact-duplicate", 616);
  }

  @Test
  void rows_that_repeat_a_key_are_counted_in_their_groups() {
    assertThat(read().counts())
        .contains(
            new EditionCount(EditionCount.Kind.FLAG, "repeated-key", 1216, Optional.of(492)),
            new EditionCount(EditionCount.Kind.FLAG, "exact-duplicate", 616, Optional.of(280)));
  }

  @Test
  void the_same_file_again_changes_nothing() {
    ImportReport first = read();

    ImportReport again = read();

    assertThat(again.isNew()).isFalse();
    assertThat(again.edition()).isEqualTo(first.edition());
    assertThat(again.counts()).isEqualTo(first.counts());
    assertThat(stored("edition")).isEqualTo(1);
  }

  @Test
  void the_edition_is_named_by_source_and_date() {
    Edition edition = read().edition();

    assertThat(edition.name()).isEqualTo("glotip-2025-04-14");
    assertThat(edition.publisher()).isEqualTo("UNODC");
    assertThat(edition.isGenerated()).isFalse();
  }

  @Test
  void a_suppressed_count_is_the_interval_from_one_to_four() {
    read();

    assertThat(
            jdbc.sql("select count(*) from statistics.observation where low = 1 and high = 4")
                .query(Integer.class)
                .single())
        .isEqualTo(29_558);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from statistics.observation
                    where low <> high and (low, high) <> (1, 4)
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }
}
