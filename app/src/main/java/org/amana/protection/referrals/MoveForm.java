package org.amana.protection.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amana.platform.problems.Violation;
import org.amana.platform.web.Form;

/**
 * A move as it was typed.
 *
 * @param after number of the last step that whoever makes it has seen
 */
record MoveForm(Move move, int after, Map<String, String> typed) {

  private static final int LONGEST_TEXT = 2_000;

  MoveForm {
    typed = Map.copyOf(typed);
  }

  Form shown() {
    return new Form(typed, List.of());
  }

  private String value(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  String words() {
    return value("words");
  }

  Optional<Reason> reason() {
    return Reason.of(move, value("reason"));
  }

  /** Where it belongs instead. */
  Optional<UUID> suggested() {
    try {
      return move == Move.REDIRECT
          ? Optional.of(UUID.fromString(value("suggested")))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean beginsCase() {
    return move == Move.ACCEPT && typed.containsKey("beginsCase");
  }

  void mustBeRight() {
    List<Violation> wrong = new ArrayList<>();
    if (!Reason.of(move).isEmpty() && reason().isEmpty()) {
      wrong.add(new Violation("reason", "referrals.rule.choice"));
    }
    if (move == Move.REDIRECT && suggested().isEmpty()) {
      wrong.add(new Violation("suggested", "referrals.rule.receiver"));
    }
    if (words().length() > LONGEST_TEXT) {
      wrong.add(new Violation("words", "referrals.rule.too-long-words"));
    }
    ReferralForm.mustBeRight(wrong);
  }

  /** Without what was typed. */
  @Override
  public String toString() {
    return "MoveForm[" + move + "]";
  }
}
