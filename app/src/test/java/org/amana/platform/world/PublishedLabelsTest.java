package org.amana.platform.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amana.Published;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** The labels that States really typed, in the file that UNODC published. */
class PublishedLabelsTest {

  private static final ReviewedLabels REVIEWED = ReviewedLabels.read("glotip-labels.csv");

  /** Unresolved, and yet they mean a State, as far as a reader can tell. */
  private static final Set<String> MEANT_A_STATE =
      Set.of(
          "GUINEANA",
          "Guayanean",
          "Nigerin",
          "PERO",
          "Ukrainian national repatriated from Slovakia to Ukraine");

  private final LabelResolver resolver = new LabelResolver();

  @Test
  void no_label_of_the_published_file_is_resolved_wrongly() {
    assertThat(REVIEWED.expected()).hasSize(746);
    assertThat(REVIEWED.resolvedWrongly(resolver::resolve)).isEmpty();
  }

  @Test
  void of_the_rows_that_name_a_State_98_in_100_are_resolved() throws IOException {
    Map<String, Integer> rows = rowsByLabel(Published.glotip());
    assertThat(REVIEWED.expected().keySet()).containsAll(without(rows, ""));

    int resolved = 0;
    Map<String, Integer> open = new TreeMap<>();
    for (Map.Entry<String, Integer> label : rows.entrySet()) {
      if (resolver.resolve(label.getKey()).kind() == LabelKind.STATE) {
        resolved += label.getValue();
      } else if (MEANT_A_STATE.contains(label.getKey())) {
        open.put(label.getKey(), label.getValue());
      }
    }
    int unresolved = open.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(resolved + " rows resolved to a State; not resolved: " + open);

    assertThat((double) resolved / (resolved + unresolved)).isGreaterThanOrEqualTo(0.98);
  }

  private static Set<String> without(Map<String, Integer> rows, String label) {
    Set<String> labels = new TreeSet<>(rows.keySet());
    labels.remove(label);
    return labels;
  }

  private static Map<String, Integer> rowsByLabel(Path file) throws IOException {
    Map<String, Integer> rows = new TreeMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      Sheet sheet = workbook.getFirstSheet();
      try (var all = sheet.openStream()) {
        all.filter(PublishedLabelsTest::hasLabel)
            .forEach(row -> rows.merge(row.getCellText(6), 1, Integer::sum));
      }
    }
    return rows;
  }

  private static boolean hasLabel(Row row) {
    String dimension = row.getCellCount() > 6 ? row.getCellText(5) : "";
    return dimension.contains("citizenship") || dimension.contains("repatriation");
  }
}
