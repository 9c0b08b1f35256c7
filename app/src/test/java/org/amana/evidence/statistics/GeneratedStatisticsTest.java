package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amana.platform.sheets.OutsideFile;
import org.amana.platform.sheets.SheetLimits;
import org.amana.platform.world.LabelResolver;
import org.amana.platform.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedStatisticsTest {

  private static final World WORLD = new World();
  private static final GlotipLabels LABELS = new GlotipLabels(new LabelResolver());
  private static final GeneratedStatistics.Extent SMALL =
      new GeneratedStatistics.Extent(9, 2019, 2021, 4, false);

  @TempDir private Path folder;

  private static List<GeneratedStatistics.Row> rows(long seed, int most) {
    List<GeneratedStatistics.Row> rows = new ArrayList<>();
    GeneratedStatistics.make(
        seed,
        SMALL,
        WORLD,
        row -> {
          rows.add(row);
          return rows.size() < most;
        });
    return rows;
  }

  @Test
  void one_seed_gives_one_set_of_rows() {
    assertThat(rows(1, 500)).hasSize(500).isEqualTo(rows(1, 500)).isNotEqualTo(rows(2, 500));
  }

  @Test
  void a_generated_file_is_read_as_any_other_and_says_what_it_is() throws IOException {
    Path file = folder.resolve("generated.xlsx");
    try (OutputStream into = Files.newOutputStream(file)) {
      new GeneratedFile(WORLD, 1).write(SMALL, into);
    }

    GlotipContent content =
        GlotipReader.read(
            new OutsideFile(file, "generated.xlsx", SheetLimits.USUAL), LABELS, _ -> {});

    assertThat(content.isGenerated()).isTrue();
    assertThat(content.publisher()).isEqualTo("Amana demo");
    assertThat(content.usualName()).isEqualTo("generated-2026-07-30");
    assertThat(content.rows().size()).isEqualTo(rows(1, Integer.MAX_VALUE).size() + 7);
    assertThat(content.counts())
        .extracting(EditionCount::code)
        .contains(
            "suppressed",
            "blank-label",
            "broken-character",
            "exact-duplicate",
            "repeated-key",
            "cell-id-as-number",
            "leaked-cell-code",
            "label-is-number",
            "count-in-label");
  }

  @Test
  void as_many_rows_as_are_wanted_come_without_a_file() {
    GlotipContent content = GeneratedContent.of(WORLD, LABELS, 1, 200_000);

    assertThat(content.rows().size()).isEqualTo(200_000);
    assertThat(content.isGenerated()).isTrue();
    assertThat(content.counts()).extracting(EditionCount::code).doesNotContain("repeated-key");
  }
}
