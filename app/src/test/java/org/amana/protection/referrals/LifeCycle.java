package org.amana.protection.referrals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a referral as people read them. */
final class LifeCycle {

  private static final String PAGE =
      """
      # The life cycle of a referral

      Drawn from `Move.java` by `./amana fix --documents`. In states with an open door (🔓) the receiver knows who it is.
      *House*: nobody answered in time, or what the referral rested on has ended. How long each side may take:

      | how soon | to answer | to arrive |
      |---|---|---|
      """;

  private LifeCycle() {}

  static String page() {
    StringBuilder drawing = new StringBuilder(PAGE);
    for (Urgency urgency : Urgency.values()) {
      drawing.append(
          "| %s | %d hours | %d hours |\n"
              .formatted(
                  urgency.code(),
                  urgency.wait(State.SENT).orElseThrow().toHours(),
                  urgency.wait(State.ACCEPTED).orElseThrow().toHours()));
    }
    drawing.append("\n```mermaid\nstateDiagram-v2\n");
    for (State state : State.values()) {
      drawing.append(
          "  state \"%s%s\" as %s\n"
              .formatted(
                  state.code().replace('-', ' '), state.isOpenToReceiver() ? " 🔓" : "", state));
    }
    drawing.append("  [*] --> DRAFTED\n");
    for (Move move : Move.values()) {
      for (State from : State.values()) {
        String by =
            Arrays.stream(Side.values())
                .filter(side -> move.from(from, Set.of(side)).isPresent())
                .map(side -> side.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
        if (!by.isEmpty()) {
          drawing.append(
              "  %s --> %s: %s (%s)\n"
                  .formatted(from, move.to(), move.code().replace('-', ' '), by));
        }
      }
    }
    return drawing.append("```\n").toString();
  }
}
