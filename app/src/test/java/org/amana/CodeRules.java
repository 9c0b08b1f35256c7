package org.amana;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** What must hold of every class of the house. */
final class CodeRules {

  /** Where time and chance come in from outside, each with its reason. */
  private static final Set<String> SOURCES_OF_TIME_AND_CHANCE =
      Set.of(
          // the beans that everybody else is given
          "org.amana.platform.node.Surroundings",
          // the password of the embedded server, made before any bean exists
          "org.amana.platform.node.Cluster",
          // the number of an incident, told where nothing else can be trusted to work
          "org.amana.Amana",
          "org.amana.platform.web.ProblemPages");

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random.<init>()",
          "java.util.SplittableRandom.<init>()",
          "java.security.SecureRandom.<init>()",
          "java.security.SecureRandom.getInstanceStrong()",
          "java.util.concurrent.ThreadLocalRandom.current()",
          "java.util.UUID.randomUUID()",
          "java.lang.Math.random()",
          "java.lang.System.currentTimeMillis()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()");

  private static final List<String> EMPTY_WORDS =
      List.of(
          "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Abstract", "Base", "Data", "Info");

  private CodeRules() {}

  static ArchRule timeAndChanceComeFromOutside() {
    return noClasses()
        .that(describe("are no source of it", type -> !isSource(type)))
        .should()
        .accessTargetWhere(describe("time or chance", CodeRules::isTimeOrChance))
        .as("time and chance come in through the constructor")
        .allowEmptyShould(true);
  }

  private static boolean isSource(JavaClass type) {
    return SOURCES_OF_TIME_AND_CHANCE.contains(type.getName().replaceAll("\\$.*", ""));
  }

  private static boolean isTimeOrChance(JavaAccess<?> access) {
    String called = access.getTarget().getFullName();
    boolean isNow = called.matches("java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)");
    return isNow || CHANCE.contains(called);
  }

  static ArchRule fieldsAreFilledByTheConstructor() {
    return noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class)
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource");
  }

  static ArchRule onlyCommandsTalkToTheConsole() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.amana")
        .and()
        .haveSimpleNameNotEndingWith("Command")
        .should()
        .accessTargetWhere(
            describe(
                "the console",
                access ->
                    access.getTarget().getFullName().matches("java\\.lang\\.System\\.(out|err)")));
  }

  static ArchRule namesSayWhatAThingIs() {
    return noClasses().should(haveANameOfEmptyWords());
  }

  private static ArchCondition<JavaClass> haveANameOfEmptyWords() {
    return new ArchCondition<>("have a name of empty words") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String name = type.getSimpleName();
        boolean isEmpty =
            EMPTY_WORDS.stream()
                .anyMatch(word -> name.endsWith(word) || name.matches(word + "[A-Z].*"));
        events.add(new SimpleConditionEvent(type, isEmpty, type.getName()));
      }
    };
  }

  static ArchRule pagesAreNoPartOfARoomsFace() {
    return classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .or()
        .areAnnotatedWith(Configuration.class)
        .or()
        .haveSimpleNameEndingWith("Sql")
        .and()
        .doNotHaveSimpleName("Amana")
        .should()
        .notBePublic()
        .allowEmptyShould(true);
  }

  static ArchRule nothingIsMocked() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "belong to a mocking library",
                type ->
                    type.getPackageName()
                            .matches("(org\\.mockito|org\\.easymock|mockit|org\\.jmock).*")
                        || type.getName().matches(".*\\.Mockito(Spy)?Bean")));
  }
}
