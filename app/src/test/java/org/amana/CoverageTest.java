package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says which requirements are served. */
class CoverageTest {

  private static final int REQUIREMENTS = 268;

  /** A test that claims what nobody asked for. */
  @Serves({"GPA-A16", "NO-SUCH-ID"})
  static final class Planted {
    @Answers(system = "no-such-system", value = "Who asked?")
    void nobody() {}
  }

  private static Coverage today() throws IOException {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("$Planted"))
            .importPath(Path.of("target/test-classes"));
    return Coverage.of(Requirement.all(), tests);
  }

  @Test
  void every_id_that_a_test_serves_is_one_of_the_documents() throws IOException {
    assertThat(today().unknownIds()).isEmpty();
    assertThat(today().unknownSystems()).isEmpty();
  }

  @Test
  void the_page_of_coverage_is_up_to_date() throws IOException {
    new GeneratedDocument(Checkout.file("docs/coverage.md"), today().page()).mustBeUpToDate();
  }

  @Test
  void the_page_names_every_requirement_once() throws IOException {
    String page = today().page();

    assertThat(Requirement.all()).hasSize(REQUIREMENTS);
    assertThat(Requirement.all())
        .allSatisfy(one -> assertThat(page).containsOnlyOnce("\n| " + one.id() + " |"));
  }

  @Test
  void an_id_that_nobody_asked_for_is_found() throws IOException {
    JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

    Coverage coverage = Coverage.of(Requirement.all(), planted);

    assertThat(coverage.unknownIds()).containsExactly("NO-SUCH-ID");
    assertThat(coverage.unknownSystems()).containsExactly("no-such-system");
    assertThat(coverage.page()).contains("| GPA-A16 |").contains("| `Planted` |");
  }

  @Test
  void a_page_that_was_not_written_anew_is_found(@TempDir Path folder) throws IOException {
    Path old = Files.writeString(folder.resolve("coverage.md"), "# What was served last year\n");

    assertThat(new GeneratedDocument(old, today().page()).isUpToDate()).isFalse();
  }
}
