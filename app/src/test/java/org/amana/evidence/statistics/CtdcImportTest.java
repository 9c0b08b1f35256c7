package org.amana.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amana.Published;
import org.amana.platform.node.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both published releases: what is stored is what a plain count of the file finds. */
@SpringBootTest
@Import(FreshDatabase.class)
class CtdcImportTest {

  @Autowired private Imports imports;
  @Autowired private JdbcClient jdbc;

  /** Neither file has quotation marks: a line is a record, and commas are between its values. */
  private static Map<String, Long> counted(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] headings = lines.getFirst().split(",", -1);
    Map<String, Long> counts = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      for (int column = 0; column < headings.length; column++) {
        counts.merge(headings[column] + "=" + cells[column], 1L, Long::sum);
      }
    }
    return counts;
  }

  private Map<String, Long> stored(String edition) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            """
            with answers as materialized (
              select edition.id as edition_id, answer.place - 1 as position, answer.code,
                count(*) as persons
              from statistics.edition
              join statistics.person_record record on record.edition_id = edition.id
              cross join unnest(record.codes) with ordinality as answer (code, place)
              where edition.name = :edition
              group by 1, 2, 3
            )
            select variable.name || '=' || variable_code.raw as code, answers.persons
            from answers
            join statistics.variable using (edition_id, position)
            join statistics.variable_code
              on variable_code.edition_id = answers.edition_id
              and variable_code.position = answers.position and variable_code.id = answers.code
            """)
        .param("edition", edition)
        .query(
            row -> {
              counts.put(row.getString("code"), row.getLong("persons"));
            });
    return counts;
  }

  private void isStoredAsItStands(String file, String name, int persons) throws IOException {
    Path published = Published.file(file);

    ImportReport report =
        imports.read(
            new GivenFile(FileForm.CTDC, published, "ctdc.csv", Optional.empty(), "test"), _ -> {});

    assertThat(report.edition().name()).isEqualTo(name);
    assertThat(report.edition().rows()).isEqualTo(new Edition.RowCount(persons, persons, 0, 0));
    assertThat(stored(name)).isEqualTo(counted(published));
  }

  @Test
  void the_k_anonymised_release_is_stored_as_it_stands() throws IOException {
    isStoredAsItStands("ctdc/ctdc_global_k11_27nov2017.csv", "ctdc-k-anonymised", 47_102);
  }

  @Test
  void the_synthetic_release_is_stored_as_it_stands() throws IOException {
    isStoredAsItStands("ctdc/CTDC_VPsynthetic_condensed.csv", "ctdc-synthetic", 21_195);
  }
}
