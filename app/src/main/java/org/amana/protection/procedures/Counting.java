package org.amana.protection.procedures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.platform.needtoknow.ProtectedFiles;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.Step;
import org.amana.protection.chronicle.Tallies;
import org.springframework.stereotype.Component;

/**
 * Counts what procedures say is counted, in the transaction of the step: without case, day or
 * person, so that figures know how many, and nothing knows who (decision 0044).
 */
@Component
class Counting {

  /** The organisation that it is counted for, among the facts of the step. */
  static final String FOR = "counted-for";

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Tallies tallies;
  private final Procedures procedures;
  private final ProtectedFiles files;

  Counting(
      NeedToKnow needToKnow,
      Chronicle chronicle,
      Tallies tallies,
      Procedures procedures,
      ProtectedFiles files) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.tallies = tallies;
    this.procedures = procedures;
    this.files = files;
  }

  /** What a course that is counted keeps of it: for which organisation, from then on. */
  Map<String, String> mark(Procedure procedure, Said before) {
    boolean isMarked = procedure.counts().isEmpty() || countedFor(before).isPresent();
    return isMarked
        ? Map.of()
        : Map.of(FOR, needToKnow.viewer().person().organisation().id().toString());
  }

  /**
   * What a step changes; one organisation counts a course from its first step to its last.
   *
   * @param now with the step that was taken
   */
  void count(Procedure procedure, Move move, Said before, Said now) {
    for (Procedure.Counted counted : procedure.counts()) {
      boolean isCounted = countedFor(before).isPresent();
      Set<String> had = isCounted ? chosen(before, counted) : Set.of();
      Set<String> has = move.uncounts() ? Set.of() : chosen(now, counted);
      change(countedFor(now).orElseThrow(), procedure, counted, had, has);
    }
  }

  private static Optional<UUID> countedFor(Said said) {
    return said.last(FOR).map(UUID::fromString);
  }

  private static Set<String> chosen(Said said, Procedure.Counted counted) {
    return said.last(counted.field())
        .map(value -> Set.copyOf(Arrays.asList(value.split(" ", -1))))
        .orElse(Set.of());
  }

  private void change(
      UUID organisation,
      Procedure procedure,
      Procedure.Counted counted,
      Set<String> had,
      Set<String> has) {
    Map<String, Integer> changes = new HashMap<>();
    procedure
        .field(counted.field())
        .orElseThrow()
        .options()
        .forEach(
            option ->
                changes.put(
                    option.code(),
                    (has.contains(option.code()) ? 1 : 0) - (had.contains(option.code()) ? 1 : 0)));
    tallies.change(organisation, counted.line(), changes);
  }

  /**
   * Whoever is erased is counted no more. What lies under the key of members can be read for that
   * only by somebody whose key is open; otherwise the count stays, which tells nobody who it was.
   */
  void uncount(CaseId id) {
    List<Course> counted = counted(chronicle.steps(id, Courses.ROOM));
    if (counted.isEmpty() || !files.isUnlocked()) {
      return;
    }
    Chronicle.Opened opened = chronicle.open(id, Courses.ROOM);
    for (Course course : counted) {
      Said said = Said.of(opened, course);
      countedFor(said)
          .ifPresent(
              organisation ->
                  course
                      .procedure()
                      .counts()
                      .forEach(
                          one ->
                              change(
                                  organisation,
                                  course.procedure(),
                                  one,
                                  chosen(said, one),
                                  Set.of())));
    }
  }

  private List<Course> counted(List<Step> steps) {
    return Course.of(steps, procedures).stream()
        .filter(course -> !course.procedure().counts().isEmpty() && !course.at().uncounts())
        .toList();
  }
}
