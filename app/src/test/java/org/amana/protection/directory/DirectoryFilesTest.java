package org.amana.protection.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.Serves;
import org.amana.platform.access.Insiders;
import org.amana.platform.access.Role;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Place;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.problems.Violation;
import org.amana.platform.sheets.SheetProblem;
import org.amana.platform.vault.SetUpVault;
import org.amana.protection.directory.RowAccount.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A directory comes in and goes out as a file, and every row is accounted for. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class, ADirectory.class})
class DirectoryFilesTest {

  private static final List<String> HEAD = DirectoryTable.columns(true);

  @Autowired private ADirectory directory;
  @Autowired private Readings readings;
  @Autowired private FreshDatabase.Owner owner;
  @TempDir private Path folder;

  @BeforeEach
  void an_empty_directory() {
    directory.begin();
  }

  private static String row(Map<String, String> cells) {
    return HEAD.stream()
        .map(column -> "\"" + cells.getOrDefault(column, "").replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  private static Map<String, String> sound(String provider, String area) {
    return Map.of(
        "provider",
        provider,
        "kind",
        "ngo",
        "service",
        "legal",
        "area",
        area,
        "whom",
        "women men",
        "cost",
        "free",
        "telephone",
        "+963 11 000",
        "hours",
        "mon 09:00-17:00");
  }

  private static Map<String, String> with(Map<String, String> row, String column, String value) {
    Map<String, String> other = new HashMap<>(row);
    other.put(column, value);
    return other;
  }

  private UUID read(String... rows) throws IOException {
    return readText(String.join(",", HEAD) + "\r\n" + String.join("\r\n", rows) + "\r\n");
  }

  private UUID readText(String text) throws IOException {
    Path file = folder.resolve("directory.csv");
    Files.writeString(file, text);
    return readings.read(file, "directory.csv");
  }

  private List<RowAccount> account(UUID id) {
    return readings.rows(id, Optional.empty(), 0, FileRow.MOST);
  }

  private long offers() {
    return owner.sql("select count(*) from directory.offer").query(Long.class).single();
  }

  @Test
  void every_row_is_imported_or_refused_with_its_column_and_reason() throws Exception {
    UUID id =
        read(
            row(sound("House", "Homs")),
            row(with(sound("House", "Hama"), "cost", "cheap")),
            row(sound("House", "Homs")),
            row(with(with(sound("House", "Aleppo"), "kind", "legal"), "whom", "")));

    assertThat(account(id))
        .containsExactly(
            RowAccount.taken(2, Outcome.ADDED),
            RowAccount.refused(3, List.of(new Violation("cost", "directory.rule.cost"))),
            RowAccount.refused(4, List.of(new Violation("service", "directory.rule.repeated"))),
            RowAccount.refused(
                5,
                List.of(
                    new Violation("kind", "directory.rule.other-kind"),
                    new Violation("whom", "directory.rule.whom"))));
    assertThat(offers()).isOne();
  }

  @Test
  void a_row_that_was_there_is_brought_up_to_date() throws Exception {
    read(row(sound("House", "Homs")));

    UUID same = read(row(sound("House", "Homs")));
    UUID other = read(row(with(sound("House", "Homs"), "telephone", "0")));

    assertThat(account(same)).containsExactly(RowAccount.taken(2, Outcome.SAME));
    assertThat(account(other)).containsExactly(RowAccount.taken(2, Outcome.CHANGED));
    assertThat(offers()).isOne();
    assertThat(owner.sql("select count(*) from directory.change").query(Long.class).single())
        .isOne();
  }

  private Problem problem(String text) {
    return catchThrowableOfType(ProblemException.class, () -> readText(text)).problem();
  }

  @Test
  void a_file_that_is_not_understood_changes_nothing() {
    String head = String.join(",", HEAD);
    String sound = row(sound("House", "Homs"));

    assertThat(problem(head + ",colour\r\n" + sound + ",red\r\n"))
        .isEqualTo(new DirectoryProblem.UnknownColumn(Place.of("directory.csv").row(1), "colour"));
    assertThat(problem(head.replace("area,", "") + "\r\n"))
        .isInstanceOf(DirectoryProblem.MissingColumn.class);
    assertThat(problem(head + ",area\r\n")).isInstanceOf(DirectoryProblem.RepeatedColumn.class);
    assertThat(problem(head + "\r\n" + sound + "\r\nshort,row\r\n"))
        .isInstanceOf(SheetProblem.RaggedRow.class);
    assertThat(problem(head + "\r\n" + (sound + "\r\n").repeat(FileRow.MOST + 1)))
        .isInstanceOf(DirectoryProblem.TooManyRows.class);
    assertThat(offers()).isZero();
    assertThat(owner.sql("select count(*) from directory.reading").query(Long.class).single())
        .isZero();
  }

  @Test
  @Serves("SGR-025")
  void what_goes_out_comes_in_again_as_the_same_rows() throws Exception {
    read(
        row(sound("بيت \"القوارب\", الأول", "حمص")),
        row(with(sound("House", "Homs"), "languages", "ar fr")),
        row(
            with(
                with(with(sound("House", "Hama"), "service", "shelter"), "address", "7 Lane"),
                "latitude",
                "")));
    String publicly = directory.stranger().text("/en/directory.csv");
    String whole =
        directory
            .tab(directory.person("coordinator", Role.COORDINATOR))
            .text("/ar/directory/colleagues.csv");
    directory.begin();
    readText(whole);

    String again = directory.stranger().text("/ar/directory.csv");

    assertThat(again).isEqualTo(publicly).hasLineCount(4).doesNotContain("7 Lane");
    assertThat(account(readText(publicly)))
        .hasSize(3)
        .allMatch(row -> row.outcome() == Outcome.SAME);
  }

  @Test
  void a_public_file_read_in_again_keeps_places_and_hidden_addresses() throws Exception {
    ProviderId house = directory.provider("House");
    directory.offer(house, "shelter", "Homs", "capacity", "9", "free", "4", "address", "7 Lane");

    readText(directory.stranger().text("/en/directory.csv"));

    assertThat(owner.sql("select free from directory.offer").query(Integer.class).single())
        .isEqualTo(4);
    assertThat(
            owner.sql("select count(*) from directory.hidden_address").query(Long.class).single())
        .isOne();
  }

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "99999999999999999999",
          "1e9",
          "NaN",
          "true",
          "free",
          "women",
          "shelter",
          "legal",
          "ngo",
          "always",
          "mon 09:00-17:00",
          "mon 99:99-1:1",
          "ar",
          "xx yy",
          "2026-01-01",
          "2026-02-30",
          "٣",
          "=1+1",
          "+9",
          "'",
          "\"",
          "a,b",
          "a\nb",
          "<b>",
          "حمص",
          "x".repeat(400),
          "\u00a0",
          "33.51",
          "-180",
          "JOR");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_the_rows_say_each_is_accounted_for_and_what_was_taken_is_there(long seed)
      throws Exception {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Map<String, String> cells = sound("House " + random.nextInt(9), "Town " + random.nextInt(40));
      for (int odd = random.nextInt(4); odd > 0; odd--) {
        String column = HEAD.get(random.nextInt(HEAD.size()));
        cells = with(cells, column, ODD.get(random.nextInt(ODD.size())));
      }
      rows.add(row(cells));
    }

    List<RowAccount> account = account(read(rows.toArray(String[]::new)));

    assertThat(account).hasSize(150);
    assertThat(account)
        .filteredOn(row -> row.outcome() == Outcome.REFUSED)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.faults())
                    .isNotEmpty()
                    .allMatch(fault -> HEAD.contains(fault.field())));
    long added = account.stream().filter(row -> row.outcome() == Outcome.ADDED).count();
    assertThat(offers()).isEqualTo(added).isPositive();
    String file = directory.stranger().text("/en/directory.csv");
    assertThat(account(readText(file)))
        .hasSize(Math.toIntExact(added))
        .allMatch(row -> row.outcome() == Outcome.SAME);
  }

  @Test
  void the_columns_are_named_once() {
    assertThat(HEAD).doesNotHaveDuplicates().hasSize(20);
    assertThat(Arrays.asList(DirectoryTable.PROVIDER, OfferText.FREE)).isSubsetOf(HEAD);
  }
}
