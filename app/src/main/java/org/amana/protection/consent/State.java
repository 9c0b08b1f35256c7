package org.amana.protection.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.amana.platform.language.Hyphened;

/** How far a consent, or a duty to share, has come. */
enum State {
  /** By the person themselves. */
  GIVEN,
  /** The guardian agreed, and the child has not been asked yet. */
  AWAITING_ASSENT,
  /** The guardian agreed and so did the child. */
  ASSENTED,
  /** The child does not want it. */
  DISSENTED,
  REFUSED,
  /** Refused, and the notice without a name was given that the law asks for. */
  NOTIFIED,
  WITHDRAWN,
  /** Another consent stands in its place. */
  RENEWED,
  /** Nothing more is to be shared on it, by those who work on the case. */
  ENDED,
  /** A duty that nobody else has approved. */
  PROPOSED,
  APPROVED_ONCE,
  /** A duty that two people besides the proposer have approved. */
  APPROVED,
  REJECTED;

  private static final int DAYS_TO_ASK_THE_CHILD = 7;
  private static final int DAYS_TO_APPROVE = 3;

  /** Whether something may rest on it at all, within its terms. */
  public boolean isAlive() {
    return switch (this) {
      case GIVEN, ASSENTED, APPROVED -> true;
      case AWAITING_ASSENT,
          DISSENTED,
          REFUSED,
          NOTIFIED,
          WITHDRAWN,
          RENEWED,
          ENDED,
          PROPOSED,
          APPROVED_ONCE,
          REJECTED ->
          false;
    };
  }

  /**
   * Whether it is agreed to by whoever has to: an adult's own word counts alone; for whoever may be
   * a child it takes the guardian and the child. A duty asks nobody's age.
   */
  boolean isAgreedTo(boolean mayBeChild) {
    return switch (this) {
      case GIVEN -> !mayBeChild;
      case ASSENTED -> mayBeChild;
      case APPROVED -> true;
      case AWAITING_ASSENT,
          DISSENTED,
          REFUSED,
          NOTIFIED,
          WITHDRAWN,
          RENEWED,
          ENDED,
          PROPOSED,
          APPROVED_ONCE,
          REJECTED ->
          false;
    };
  }

  /** By when something has to follow. */
  Optional<LocalDate> due(LocalDate on, Terms terms) {
    return switch (this) {
      case GIVEN, ASSENTED, APPROVED -> Optional.of(terms.until());
      case AWAITING_ASSENT -> Optional.of(on.plusDays(DAYS_TO_ASK_THE_CHILD));
      case PROPOSED, APPROVED_ONCE -> Optional.of(on.plusDays(DAYS_TO_APPROVE));
      case DISSENTED, REFUSED, NOTIFIED, WITHDRAWN, RENEWED, ENDED, REJECTED -> Optional.empty();
    };
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "consent.state." + code();
  }
}
