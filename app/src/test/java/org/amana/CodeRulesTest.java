package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How classes of the house are written; the package {@code planted} breaks each rule once. */
class CodeRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target/classes"));
  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/planted/"))
          .importPath(Path.of("target/test-classes"));
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  private static List<String> faults(ArchRule rule) {
    return rule.evaluate(PLANTED).getFailureReport().getDetails();
  }

  @Test
  void time_and_chance_come_in_through_the_constructor() {
    CodeRules.timeAndChanceComeFromOutside().check(HOUSE);

    assertThat(faults(CodeRules.timeAndChanceComeFromOutside())).hasSize(3);
  }

  @Test
  void no_field_is_filled_by_reflection() {
    CodeRules.fieldsAreFilledByTheConstructor().check(HOUSE);

    assertThat(faults(CodeRules.fieldsAreFilledByTheConstructor())).hasSize(1);
  }

  @Test
  void only_commands_talk_to_the_console() {
    CodeRules.onlyCommandsTalkToTheConsole().check(HOUSE);

    assertThat(faults(CodeRules.onlyCommandsTalkToTheConsole())).hasSize(1);
  }

  @Test
  void a_name_says_what_the_thing_is() {
    CodeRules.namesSayWhatAThingIs().check(HOUSE);

    assertThat(faults(CodeRules.namesSayWhatAThingIs())).containsExactly("planted.WeatherManager");
  }

  @Test
  void pages_and_sql_are_no_part_of_a_rooms_face() {
    CodeRules.pagesAreNoPartOfARoomsFace().check(HOUSE);

    assertThat(faults(CodeRules.pagesAreNoPartOfARoomsFace())).hasSize(1);
  }

  @Test
  void nothing_is_mocked() {
    CodeRules.nothingIsMocked().check(TESTS);

    assertThat(faults(CodeRules.nothingIsMocked())).isNotEmpty();
  }
}
