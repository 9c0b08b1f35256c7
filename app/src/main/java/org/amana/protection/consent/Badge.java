package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** How a consent stands today, in a word of its own beside the colour. */
enum Badge {
  COVERS("good"),
  /** Its first day is still to come. */
  NOT_YET("warning"),
  EXPIRED("bad"),
  /** It was given by somebody whose word does not count, or no longer, at the person's age. */
  ASKS_AGAIN("bad"),
  WAITS("warning"),
  /** Nothing rests on it. */
  OVER("");

  private final String colour;

  Badge(String colour) {
    this.colour = colour;
  }

  /** The class of its tag. */
  public String colour() {
    return colour;
  }

  /** The message key of what it says; the state says it where this has no word of its own. */
  public String key(State state) {
    return switch (this) {
      case COVERS, WAITS, OVER -> state.key();
      case NOT_YET, EXPIRED, ASKS_AGAIN -> "consent.badge." + Hyphened.of(this);
    };
  }

  /** For whoever may not read the terms it is the state alone. */
  static Badge of(State state, Optional<Terms> terms, LocalDate today, boolean mayBeChild) {
    if (state.isAlive()) {
      return terms.map(known -> ofAlive(state, known, today, mayBeChild)).orElse(OVER);
    }
    return switch (state) {
      case AWAITING_ASSENT, PROPOSED, APPROVED_ONCE -> WAITS;
      case GIVEN,
          ASSENTED,
          DISSENTED,
          REFUSED,
          NOTIFIED,
          WITHDRAWN,
          RENEWED,
          ENDED,
          APPROVED,
          REJECTED ->
          OVER;
    };
  }

  private static Badge ofAlive(State state, Terms terms, LocalDate today, boolean mayBeChild) {
    if (!state.isAgreedTo(mayBeChild)) {
      return ASKS_AGAIN;
    }
    if (today.isBefore(terms.from())) {
      return NOT_YET;
    }
    return terms.runs(today) ? COVERS : EXPIRED;
  }
}
