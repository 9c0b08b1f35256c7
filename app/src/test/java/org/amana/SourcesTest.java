package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How files of the repository are written, whatever their language. */
class SourcesTest {

  private static final Path MIGRATIONS = Checkout.mainResources().resolve("db/migration");
  private static final Set<String> WRITTEN_BY_HAND =
      Set.of(".java", ".html", ".css", ".js", ".sql", ".yaml", ".properties", ".md", ".xml");

  /** Other people's code that we pass on stands in folders of this name. */
  private static final String PASSED_ON = "/vendor/";

  private static List<Path> files(String ending) {
    return Stream.of("app/src", "verifier/src", "bench/src", "docs", "tools")
        .flatMap(folder -> Checkout.below(Checkout.file(folder), ending).stream())
        .filter(file -> !file.toString().contains(PASSED_ON))
        .toList();
  }

  private static Set<String> rooms() {
    return Checkout.below(MIGRATIONS, ".sql").stream()
        .map(SourcesTest::folderOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String folderOf(Path file) {
    return file.getName(file.getNameCount() - 2).toString();
  }

  @Test
  void no_file_is_longer_than_anybody_would_read() {
    List<Path> files = new ArrayList<>();
    Stream.of(".java", ".html", ".css", ".js", ".sql")
        .map(SourcesTest::files)
        .forEach(files::addAll);
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Sources.isTooLong(Checkout.read(file)))
                    .as(Checkout.nameOf(file))
                    .isFalse());

    assertThat(Sources.isTooLong("\n".repeat(Sources.LONGEST + 1))).isTrue();
  }

  @Test
  void no_character_turns_the_direction_of_a_source() {
    for (String ending : WRITTEN_BY_HAND) {
      assertThat(files(ending))
          .allSatisfy(
              file ->
                  assertThat(Sources.turnedLines(Checkout.read(file)))
                      .as(Checkout.nameOf(file))
                      .isEmpty());
    }

    assertThat(Sources.turnedLines("fine\nnot \u202E fine\n")).containsExactly(2);
  }

  @Test
  void only_the_platform_catches_everything() {
    assertThat(Checkout.below(Checkout.file("app/src/main/java"), ".java"))
        .isNotEmpty()
        .filteredOn(file -> !Checkout.nameOf(file).contains("/org/amana/platform/"))
        .allSatisfy(
            file ->
                assertThat(Sources.catchesEverything(Checkout.read(file)))
                    .as(Checkout.nameOf(file))
                    .isFalse());

    assertThat(Sources.catchesEverything("} catch (IOException | RuntimeException e) {")).isTrue();
    assertThat(Sources.catchesEverything("} catch (ProblemException told) {")).isFalse();
  }

  @Test
  void no_room_reads_another_rooms_tables() {
    Set<String> rooms = rooms();
    assertThat(rooms).contains("statistics");
    assertThat(Checkout.below(Checkout.file("app/src/main"), ".java"))
        .allSatisfy(file -> assertThat(foreignSchemas(file)).as(Checkout.nameOf(file)).isEmpty());
    assertThat(Checkout.below(MIGRATIONS, ".sql"))
        .allSatisfy(file -> assertThat(foreignSchemas(file)).as(Checkout.nameOf(file)).isEmpty());

    assertThat(Sources.foreignSchemas("jobs", rooms, "select 1 from statistics.edition e"))
        .containsExactly("statistics");
    assertThat(Sources.foreignSchemas("jobs", rooms, "delete from jobs.scheduled_tasks")).isEmpty();
  }

  private static List<String> foreignSchemas(Path file) {
    return Sources.foreignSchemas(folderOf(file), rooms(), Checkout.read(file));
  }

  @Test
  void every_migration_has_a_name_a_reason_and_named_constraints() {
    assertThat(Checkout.below(MIGRATIONS, ".sql"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(
                        Sources.faultsOfMigration(
                            file.getFileName().toString(), Checkout.read(file)))
                    .as(Checkout.nameOf(file))
                    .isEmpty());

    assertThat(
            Sources.faultsOfMigration(
                "V1_tip.sql",
                """
                create table tip (
                  id uuid primary key,
                  kind text not null check (kind <> ''),
                  place int references place
                );
                """))
        .containsExactly(
            "the name is not V<number>__what_it_does.sql",
            "no comment at the head says why",
            "a constraint without a name: primary key",
            "a constraint without a name: check",
            "a reference without a named constraint");
  }

  @Test
  void no_two_migrations_of_a_room_have_one_number() {
    Set<String> seen = new HashSet<>();
    assertThat(Checkout.below(MIGRATIONS, ".sql"))
        .allMatch(
            file -> seen.add(folderOf(file) + file.getFileName().toString().split("__", 2)[0]));
  }
}
