package org.amana.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.protection.procedures.WaysBack;
import org.junit.jupiter.api.Test;

/**
 * Every way out of a case asks the barrier first: whatever gives a file to others, closes a parcel,
 * writes a case in the form of the standard, enters a disclosure, or takes a step that tells
 * another State. A way that does not turns this red.
 */
class WaysOutTest {

  /** What hands something of a case over. A new way to do so is entered here. */
  private static final Pattern WAY_OUT =
      Pattern.compile(
          """
          org\\.amana\\.platform\\.vault\\.Parcels\\.close\\(.*\
          |org\\.amana\\.platform\\.needtoknow\\.ProtectedFiles\\.(admit|send)\\(.*\
          |org\\.amana\\.protection\\.exchange\\.(Json|Table)CasesWriter\\.write\\(.*\
          |org\\.amana\\.protection\\.consent\\.Disclosure\\.<init>\\(.*\
          |org\\.amana\\.protection\\.consent\\.Consents\\.step\\(.*\
          """);

  /** What asks the rule, or a face that does. */
  private static final Pattern ASKS =
      Pattern.compile(
          """
          org\\.amana\\.protection\\.consent\\.Barrier\\.must(Pass|Agree|Admit)\\(.*\
          |org\\.amana\\.protection\\.consent\\.Consents\\.(findBasis|requireBasis|disclosed|covering)\\(.*\
          |org\\.amana\\.protection\\.referrals\\.Sending\\.mustPass\\(.*\
          |org\\.amana\\.protection\\.cases\\.Admission\\.mustPass\\(.*\
          """);

  /**
   * What is not shared: the one who asks whether they may keep something themselves, and a record
   * that is put together again from what stands in the chronicle.
   */
  private static final Set<String> WITHIN_THE_HOUSE =
      Set.of("org.amana.protection.consent.Consents.findAgreed");

  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target/classes"));
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  private static Stream<JavaCodeUnit> waysOut(JavaClasses some) {
    return some.stream()
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(
            unit ->
                unit.getCallsFromSelf().stream()
                    .filter(call -> !isOfItself(unit, call.getTargetOwner()))
                    .anyMatch(call -> matches(WAY_OUT, call.getTarget().getFullName())))
        .filter(unit -> !WITHIN_THE_HOUSE.contains(nameOf(unit)));
  }

  /** What writes a file does so in several methods; what enters a disclosure in one. */
  private static boolean isOfItself(JavaCodeUnit unit, JavaClass called) {
    return called.equals(unit.getOwner()) && !called.isEquivalentTo(Consents.class);
  }

  private static boolean matches(Pattern wanted, String called) {
    return wanted.matcher(called).matches();
  }

  private static String nameOf(JavaCodeUnit unit) {
    return unit.getOwner().getName() + "." + unit.getName();
  }

  /** Ways out that neither ask themselves nor are called only by what has asked. */
  private static List<String> unasked(JavaClasses some) {
    return waysOut(some)
        .filter(unit -> !isCovered(unit, new HashSet<>()))
        .map(WaysOutTest::nameOf)
        .distinct()
        .toList();
  }

  private static boolean isCovered(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    if (!seen.add(unit)) {
      return false;
    }
    if (asks(unit, new HashSet<>())) {
      return true;
    }
    List<JavaCodeUnit> callers =
        unit.getCallsOfSelf().stream().map(call -> call.getOrigin()).toList();
    return !callers.isEmpty() && callers.stream().allMatch(caller -> isCovered(caller, seen));
  }

  /** Itself, or by a method of its own class. */
  private static boolean asks(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    return seen.add(unit)
        && unit.getCallsFromSelf().stream()
            .anyMatch(
                call ->
                    matches(ASKS, call.getTarget().getFullName())
                        || call.getTarget()
                            .resolveMember()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .filter(next -> next.getOwner().equals(unit.getOwner()))
                            .filter(next -> asks(next, seen))
                            .isPresent());
  }

  @Test
  void every_way_out_of_a_case_asks_the_barrier() {
    assertThat(waysOut(HOUSE).map(unit -> unit.getOwner().getSimpleName()))
        .contains("CaseTeam", "Sending", "PartnerParcels", "CaseExports", "ConsentSteps");
    assertThat(unasked(HOUSE)).isEmpty();
  }

  @Test
  void a_way_out_that_asks_nobody_is_found() {
    assertThat(unasked(PLANTED)).containsExactly("planted.LeakyParcel.close");
  }

  @Test
  void every_face_that_is_said_to_ask_comes_to_the_rule() {
    for (String face : List.of("findBasis", "requireBasis", "disclosed")) {
      assertThat(
              HOUSE.get(Consents.class).getCodeUnits().stream()
                  .filter(unit -> unit.getName().equals(face))
                  .allMatch(unit -> reaches(unit, new HashSet<>())))
          .as(face)
          .isTrue();
    }
    assertThat(HOUSE.get("org.amana.protection.referrals.Sending").getMethods())
        .filteredOn(method -> method.getName().equals("mustPass"))
        .hasSize(1)
        .allMatch(method -> reaches(method, new HashSet<>()));
    assertThat(HOUSE.get(ConsentConfiguration.class).getMethods())
        .filteredOn(method -> method.getName().equals("barrierBeforeCases"))
        .as("the admission that cases ask")
        .isNotEmpty();
    assertThat(HOUSE.get(Consents.class).getMethods())
        .filteredOn(method -> method.getName().equals("findAgreed"))
        .noneMatch(method -> reaches(method, new HashSet<>()));
  }

  private static boolean reaches(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    return seen.add(unit)
        && unit.getCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTarget().getFullName().matches(".*\\.consent\\.Barrier\\.mustPass\\(.*")
                        || call.getTarget()
                            .resolveMember()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .filter(next -> next.getOwner().equals(unit.getOwner()))
                            .filter(next -> reaches(next, seen))
                            .isPresent());
  }

  @Test
  void every_step_that_tells_another_state_asks_the_barrier() {
    assertThat(WaysBack.unasked()).isEmpty();
    assertThat(WaysBack.unaskedWithout("return.agreed-there"))
        .containsExactly("return.agreed-there");
    assertThat(WaysBack.unaskedWithout("documents.requested"))
        .containsExactly("documents.requested");
  }
}
