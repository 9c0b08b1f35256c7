package org.amana.protection.consent;

import java.util.Optional;
import org.amana.platform.needtoknow.Action;

/** The steps of a consent and of a duty to share as people read them. */
final class LifeCycle {

  private static final String PAGE =
      """
      # The life cycle of a consent, and of a duty to share

      Drawn from `Move.java` by `./amana fix --documents`. Something may be shared in the states with a key (🔑) alone: *given*
      by an adult, *assented* by guardian and child, *approved* by two people besides the one who proposed it; and then only
      with the recipient, for the purpose and of the groups that stand in it, from its first day to its last.
      *Authority* is the competent authority of the case.

      ```mermaid
      stateDiagram-v2
      """;

  private LifeCycle() {}

  static String page() {
    StringBuilder drawing = new StringBuilder(PAGE);
    for (State state : State.values()) {
      drawing.append(
          "  state \"%s%s\" as %s\n"
              .formatted(state.code().replace('-', ' '), state.isAlive() ? " 🔑" : "", state));
    }
    for (Move move : Move.values()) {
      if (move.begins()) {
        drawing.append("  [*] --> %s: %s\n".formatted(move.to(Optional.empty()), label(move)));
      }
      for (State from : State.values()) {
        Optional<State> state = Optional.of(from);
        if (move.isOpenFrom(state)) {
          drawing.append("  %s --> %s: %s\n".formatted(from, move.to(state), label(move)));
        }
      }
    }
    return drawing.append("```\n").toString();
  }

  private static String label(Move move) {
    return move.code().replace('-', ' ')
        + (move.by().contains(Action.DECIDE) ? " (team or authority" : " (team")
        + (move.isOfSomebodyElse() ? ", somebody else)" : ")");
  }
}
