package org.amana.protection.identification;

import static org.amana.protection.identification.Status.CONFIRMED;
import static org.amana.protection.identification.Status.NOT_CONFIRMED;
import static org.amana.protection.identification.Status.PRESUMED;
import static org.amana.protection.identification.Status.UNDER_REVIEW;
import static org.amana.protection.identification.Status.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.language.Hyphened;
import org.amana.platform.needtoknow.Action;

/** A decision: what leads from one status to the next, from where, and by whom. */
enum Decision {
  /** On reasonable grounds; again, when there are new ones. */
  PRESUME(PRESUMED),
  CONFIRM(CONFIRMED),
  NOT_CONFIRM(NOT_CONFIRMED),
  /** The person or whoever stands by them asks for it, or the authority does itself. */
  REVIEW(UNDER_REVIEW),
  /** Only of what nobody has decided: a decision is looked at again, and never taken back. */
  WITHDRAW(WITHDRAWN);

  private final Status to;

  Decision(Status to) {
    this.to = to;
  }

  public Status to() {
    return to;
  }

  private Set<Status> from() {
    return switch (this) {
      case PRESUME -> EnumSet.of(NOT_CONFIRMED, WITHDRAWN);
      case CONFIRM, NOT_CONFIRM -> EnumSet.of(PRESUMED, UNDER_REVIEW);
      case REVIEW -> EnumSet.of(CONFIRMED, NOT_CONFIRMED);
      case WITHDRAW -> EnumSet.of(PRESUMED);
    };
  }

  /** What one must be allowed to do with the file: any of these. */
  Set<Action> by() {
    return switch (this) {
      case PRESUME, WITHDRAW -> EnumSet.of(Action.WRITE);
      case CONFIRM, NOT_CONFIRM -> EnumSet.of(Action.DECIDE);
      case REVIEW -> EnumSet.of(Action.WRITE, Action.DECIDE);
    };
  }

  /** Whether it can be taken; nothing but a presumption begins. */
  boolean isOpenFrom(Optional<Status> status) {
    return status.map(from()::contains).orElse(this == PRESUME);
  }

  static List<Decision> openFrom(Optional<Status> status) {
    return Arrays.stream(values()).filter(decision -> decision.isOpenFrom(status)).toList();
  }

  /** Whether it says if the person was a child then. */
  public boolean asksForAge() {
    return switch (this) {
      case PRESUME, CONFIRM, NOT_CONFIRM -> true;
      case REVIEW, WITHDRAW -> false;
    };
  }

  /** Whether it says what was found of act, means and purpose. */
  public boolean asksForElements() {
    return switch (this) {
      case CONFIRM, NOT_CONFIRM -> true;
      case PRESUME, REVIEW, WITHDRAW -> false;
    };
  }

  static Optional<Decision> of(String code) {
    return Arrays.stream(values()).filter(decision -> decision.code().equals(code)).findFirst();
  }

  /** A stable word for addresses and the database, such as {@code not-confirm}. */
  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of what one does. */
  public String key() {
    return "identification.decision." + code();
  }
}
