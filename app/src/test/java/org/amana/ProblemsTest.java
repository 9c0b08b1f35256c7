package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.Code;
import org.amana.platform.problems.Kind;
import org.amana.platform.problems.Problem;
import org.amana.platform.problems.ProblemFamily;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Every problem has a code, a family, and words in both languages. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(FreshDatabase.class)
class ProblemsTest {

  /** A problem that no family offers, without words of its own. */
  @Code(value = "planted.fault", kind = Kind.INVALID)
  private record Planted(String file) implements Problem {}

  private static final Wording WORDS = Wording.ofTheHouse();

  @Autowired private List<ProblemFamily> families;

  private static List<Class<?>> problems() {
    return new ClassFileImporter()
        .importPath(Path.of("target/classes")).stream()
            .filter(type -> type.isAssignableTo(Problem.class) && !type.isInterface())
            .map(JavaClass::reflect)
            .collect(Collectors.toList());
  }

  private Set<String> offeredCodes() {
    return families.stream()
        .flatMap(family -> family.codes().stream())
        .map(Code::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String code(Class<?> problem) {
    Code mark = problem.getAnnotation(Code.class);
    return mark == null ? problem.getName() + " has no code" : mark.value();
  }

  /** What a problem's messages lack. */
  private static Set<String> wordsMissing(Class<?> problem) {
    Set<String> missing = new TreeSet<>();
    Set<String> components =
        Arrays.stream(problem.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    for (String part : List.of(".title", ".detail")) {
      String key = "problem." + code(problem) + part;
      String text = WORDS.english().get(key);
      if (text == null || !WORDS.arabic().containsKey(key)) {
        missing.add(key);
      } else {
        Wording.arguments(text).stream()
            .map(argument -> argument.replace(" counted", ""))
            .filter(argument -> !components.contains(argument))
            .forEach(argument -> missing.add(key + " asks for {" + argument + "}"));
      }
    }
    return missing;
  }

  @Test
  void every_problem_belongs_to_a_family() {
    assertThat(problems()).hasSizeGreaterThan(7);
    assertThat(problems()).allSatisfy(type -> assertThat(offeredCodes()).contains(code(type)));

    assertThat(offeredCodes()).doesNotContain(code(Planted.class));
  }

  @Test
  void no_two_problems_have_one_code() {
    assertThat(problems()).extracting(ProblemsTest::code).doesNotHaveDuplicates();
  }

  @Test
  void every_problem_is_told_in_both_languages() {
    assertThat(problems()).allSatisfy(type -> assertThat(wordsMissing(type)).isEmpty());

    assertThat(wordsMissing(Planted.class))
        .containsExactly("problem.planted.fault.detail", "problem.planted.fault.title");
  }

  @Test
  void no_message_tells_a_problem_that_does_not_exist() {
    assertThat(WORDS.english().keySet())
        .filteredOn(key -> key.startsWith("problem."))
        .allSatisfy(
            key ->
                assertThat(offeredCodes())
                    .contains(key.replaceAll("^problem\\.|\\.(title|detail)$", "")));
  }
}
