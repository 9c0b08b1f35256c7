package org.amana.protection.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amana.platform.language.Words;
import org.amana.platform.needtoknow.Action;
import org.jspecify.annotations.Nullable;

/**
 * A step that a procedure knows.
 *
 * @param words what has happened, as the state that it leads to
 * @param after steps that it may follow; none for one that begins
 * @param needs what whoever takes it is allowed to do with the case
 * @param asks fields that are filled in
 * @param mayAsk fields that may stay empty
 * @param due a field with the day by which something has to follow; null without one
 * @param within days until something has to follow, where the field is empty; 0 for never
 * @param requires what must have happened in other procedures of the case
 * @param closes whether the case rests from then on
 * @param takesBack whether what was written in its course is erased with it
 * @param uncounts whether what is counted of its course is counted no more from then on
 * @param forChild answers with which the step is taken by itself when a child is presumed to be a
 *     victim; null when it is not
 */
record Move(
    String code,
    Words words,
    List<String> after,
    Action needs,
    List<String> asks,
    List<String> mayAsk,
    @Nullable String due,
    int within,
    List<Requirement> requires,
    boolean closes,
    boolean takesBack,
    boolean uncounts,
    @Nullable Map<String, String> forChild) {

  Move {
    after = after == null ? List.of() : List.copyOf(after);
    needs = needs == null ? Action.WRITE : needs;
    asks = asks == null ? List.of() : List.copyOf(asks);
    mayAsk = mayAsk == null ? List.of() : List.copyOf(mayAsk);
    requires = requires == null ? List.of() : List.copyOf(requires);
  }

  /**
   * Something that comes first.
   *
   * @param step of any procedure, such as {@code best-interests.concluded}; null where a consent is
   *     asked for
   * @param consent what the person must have agreed to have kept here, as consents call it; null
   *     where a step is asked for
   * @param of whom it is asked
   * @param field of that step, which must have the value {@code is}; null when any will do
   * @param words what is said when it is missing
   */
  record Requirement(
      @Nullable String step,
      @Nullable String consent,
      Of of,
      @Nullable String field,
      @Nullable String is,
      Words words) {

    Requirement {
      of = of == null ? Of.EVERYBODY : of;
    }

    enum Of {
      EVERYBODY,
      /** Whoever is not known to be an adult. */
      CHILD,
      /**
       * Whoever would become known to the State that they fled from, by a State that this course
       * names; its own steps alone count.
       */
      FLED,
      /** Whoever's asylum keeps removal away; the steps of this course alone count. */
      ASYLUM;

      boolean isOfThisCourse() {
        return this == FLED || this == ASYLUM;
      }
    }

    /** As the message and the drawing name it. */
    String what() {
      return step == null ? "consent " + consent : step;
    }
  }

  boolean begins() {
    return after.isEmpty();
  }

  boolean follows(Optional<Move> last) {
    return last.map(Move::code).map(after::contains).orElse(begins());
  }

  Stream<String> fields() {
    return Stream.concat(asks.stream(), mayAsk.stream());
  }

  /** By when something has to follow. */
  Optional<LocalDate> due(LocalDate on, Map<String, String> answers) {
    Optional<LocalDate> day = Optional.ofNullable(due).map(answers::get).map(LocalDate::parse);
    return within == 0 ? day : day.or(() -> Optional.of(on.plusDays(within)));
  }
}
