package org.amana.protection.consent;

import static org.amana.protection.consent.State.APPROVED_ONCE;
import static org.amana.protection.consent.State.AWAITING_ASSENT;
import static org.amana.protection.consent.State.PROPOSED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Action;

/** A step of a consent or of a duty: from where it is taken, and where it leads. */
enum Move {
  GIVEN,
  GIVEN_BY_GUARDIAN,
  REFUSED,
  ASSENTED,
  DISSENTED,
  /** The notice without a name, after a refusal. */
  NOTIFIED,
  WITHDRAWN,
  RENEWED,
  ENDED,
  PROPOSED_DUTY,
  APPROVED,
  REJECTED,
  /** Something was shared on its basis. */
  DISCLOSED;

  private Set<State> from() {
    return switch (this) {
      case GIVEN, GIVEN_BY_GUARDIAN, REFUSED, PROPOSED_DUTY -> EnumSet.noneOf(State.class);
      case ASSENTED, DISSENTED -> EnumSet.of(AWAITING_ASSENT);
      case NOTIFIED -> EnumSet.of(State.REFUSED);
      case WITHDRAWN -> EnumSet.of(State.GIVEN, AWAITING_ASSENT, State.ASSENTED);
      case RENEWED -> EnumSet.of(State.GIVEN, State.ASSENTED);
      case ENDED -> EnumSet.of(State.GIVEN, AWAITING_ASSENT, State.ASSENTED, State.APPROVED);
      case APPROVED, REJECTED -> EnumSet.of(PROPOSED, APPROVED_ONCE);
      case DISCLOSED -> EnumSet.of(State.GIVEN, State.ASSENTED, State.APPROVED);
    };
  }

  /** Where it leads; asked only where it is open. */
  State to(Optional<State> state) {
    return switch (this) {
      case GIVEN -> State.GIVEN;
      case GIVEN_BY_GUARDIAN -> AWAITING_ASSENT;
      case REFUSED -> State.REFUSED;
      case ASSENTED -> State.ASSENTED;
      case DISSENTED -> State.DISSENTED;
      case NOTIFIED -> State.NOTIFIED;
      case WITHDRAWN -> State.WITHDRAWN;
      case RENEWED -> State.RENEWED;
      case ENDED -> State.ENDED;
      case PROPOSED_DUTY -> PROPOSED;
      case APPROVED -> state.filter(PROPOSED::equals).isPresent() ? APPROVED_ONCE : State.APPROVED;
      case REJECTED -> State.REJECTED;
      case DISCLOSED -> state.orElseThrow();
    };
  }

  /** Whether it can be taken; empty before the first. */
  boolean isOpenFrom(Optional<State> state) {
    return state.map(from()::contains).orElse(from().isEmpty());
  }

  static List<Move> openFrom(Optional<State> state) {
    return Arrays.stream(values()).filter(move -> move.isOpenFrom(state)).toList();
  }

  /** What one must be allowed to do with the case: any of these. */
  Set<Action> by() {
    return switch (this) {
      case APPROVED, REJECTED -> EnumSet.of(Action.WRITE, Action.DECIDE);
      case GIVEN,
          GIVEN_BY_GUARDIAN,
          REFUSED,
          ASSENTED,
          DISSENTED,
          NOTIFIED,
          WITHDRAWN,
          RENEWED,
          ENDED,
          PROPOSED_DUTY,
          DISCLOSED ->
          EnumSet.of(Action.WRITE);
    };
  }

  /** Whether nobody who took a step before may take it: a second look is somebody else's. */
  boolean isOfSomebodyElse() {
    return this == APPROVED;
  }

  /**
   * Whether it is a step of whoever may be a child: true when it is of nobody else, false when it
   * is of adults alone, empty when age does not matter.
   */
  Optional<Boolean> ofAChild() {
    return switch (this) {
      case GIVEN, NOTIFIED -> Optional.of(false);
      case GIVEN_BY_GUARDIAN, ASSENTED, DISSENTED -> Optional.of(true);
      case REFUSED, WITHDRAWN, RENEWED, ENDED, PROPOSED_DUTY, APPROVED, REJECTED, DISCLOSED ->
          Optional.empty();
    };
  }

  /** The field of its form that may not stay empty; nobody has to say why they withdraw. */
  public Optional<String> needsField() {
    return switch (this) {
      case ASSENTED, DISSENTED, ENDED, APPROVED, REJECTED -> Optional.of("words");
      case GIVEN,
          GIVEN_BY_GUARDIAN,
          REFUSED,
          NOTIFIED,
          WITHDRAWN,
          RENEWED,
          PROPOSED_DUTY,
          DISCLOSED ->
          Optional.empty();
    };
  }

  /** Whether a page of its own asks for it; a consent is renewed by giving another. */
  boolean isAskedFor() {
    return this != RENEWED;
  }

  boolean begins() {
    return from().isEmpty();
  }

  /** Whether it stops what was alive, so that whoever goes on sharing must hear of it. */
  boolean stops() {
    return this == WITHDRAWN || this == ENDED;
  }

  static Optional<Move> of(String code) {
    return Arrays.stream(values()).filter(move -> move.code().equals(code)).findFirst();
  }

  /** A stable word for addresses and the chronicle, such as {@code given-by-guardian}. */
  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of what one does. */
  public String key() {
    return "consent.move." + code();
  }
}
