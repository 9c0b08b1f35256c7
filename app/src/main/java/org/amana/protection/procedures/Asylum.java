package org.amana.protection.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.needtoknow.NeedToKnow;
import org.amana.protection.cases.CaseId;
import org.amana.protection.chronicle.Chronicle;
import org.amana.protection.chronicle.Step;
import org.amana.protection.consent.Flight;
import org.springframework.stereotype.Component;

/**
 * Displacement beside the procedure of a victim (A/71/119, paragraph 45): from where somebody fled,
 * and that nobody is sent away while their asylum is asked for, granted, or can still be fought
 * for. Neither procedure ends the other.
 */
@Component
public final class Asylum {

  static final String CODE = "displacement";

  private static final String FLED = "fled";
  private static final String STATUS = "status";

  /** Whoever is displaced in their own country fled from no other State. */
  private static final String WITHIN_THE_COUNTRY = "displaced";

  private final NeedToKnow needToKnow;
  private final Chronicle chronicle;
  private final Procedures procedures;
  private final Clock clock;

  Asylum(NeedToKnow needToKnow, Chronicle chronicle, Procedures procedures, Clock clock) {
    this.needToKnow = needToKnow;
    this.chronicle = chronicle;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** What of displacement there is in a case, the one that began last first; of the work alone. */
  List<Course> all(List<Step> steps) {
    return Course.of(steps, procedures).reversed().stream()
        .filter(course -> course.procedure().code().equals(CODE))
        .toList();
  }

  private List<Course> open(List<Step> steps) {
    return all(steps).stream().filter(course -> !course.isOver()).toList();
  }

  /** Whether an asylum procedure keeps removal away. */
  public boolean isOpen(CaseId id) {
    return needToKnow.within(() -> isOpen(chronicle.steps(id, Courses.ROOM)));
  }

  boolean isOpen(List<Step> steps) {
    return open(steps).stream().anyMatch(this::keepsHere);
  }

  /** A refusal opens nothing before the last day on which it can be appealed is over. */
  private boolean keepsHere(Course course) {
    return switch (course.at().code()) {
      case "lodged", "granted", "appealed" -> true;
      case "refused" -> !isPast(course.last().due());
      default -> false;
    };
  }

  private boolean isPast(Optional<LocalDate> day) {
    return day.filter(LocalDate.now(clock)::isAfter).isPresent();
  }

  /**
   * From where a person fled, as the procedures of their case say that are not ended. It lies under
   * the key of members, so that a room which asks must be asked by one; of whoever is none nothing
   * is known, which the barrier takes for a reason to keep everything.
   */
  Flight flight(CaseId id) {
    boolean isNone = needToKnow.within(() -> open(chronicle.steps(id, Courses.ROOM)).isEmpty());
    if (isNone) {
      return Flight.NONE;
    }
    Chronicle.Opened opened = chronicle.open(id, Courses.ROOM);
    List<Said> fled =
        open(opened.work()).stream()
            .map(course -> Said.of(opened, course))
            .filter(Asylum::isFromElsewhere)
            .toList();
    return new Flight(
        !fled.isEmpty(),
        fled.stream().flatMap(said -> said.all(FLED)).collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean isFromElsewhere(Said said) {
    return said.all(FLED).findAny().isPresent()
        || said.last(STATUS).filter(WITHIN_THE_COUNTRY::equals).isEmpty();
  }
}
