package org.amana.protection.identification;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amana.platform.needtoknow.Action;

/** The steps of identification as people read them. */
final class LifeCycle {

  private static final String PAGE =
      """
      # The life cycle of an identification

      Drawn from `Decision.java` by `./amana fix --documents`. The person is protected as a victim in every state with a
      shield (🛡), whether or not they help the police. *Team*: who works on the case. *Authority*: the competent
      authority, let in for identification.

      ```mermaid
      stateDiagram-v2
      """;

  private LifeCycle() {}

  static String page() {
    StringBuilder drawing = new StringBuilder(PAGE);
    for (Status status : Status.values()) {
      drawing.append(
          "  state \"%s%s\" as %s\n"
              .formatted(
                  status.code().replace('-', ' '), status.isProtected() ? " 🛡" : "", status));
    }
    for (Decision step : Decision.values()) {
      if (step.isOpenFrom(Optional.empty())) {
        drawing.append("  [*] --> %s: %s\n".formatted(step.to(), label(step)));
      }
      for (Status from : Status.values()) {
        if (step.isOpenFrom(Optional.of(from))) {
          drawing.append("  %s --> %s: %s\n".formatted(from, step.to(), label(step)));
        }
      }
    }
    return drawing.append("```\n").toString();
  }

  private static String label(Decision step) {
    return step.code().replace('-', ' ')
        + Arrays.stream(Action.values())
            .filter(step.by()::contains)
            .map(action -> action == Action.DECIDE ? "authority" : "team")
            .collect(Collectors.joining(" or ", " (", ")"));
  }
}
