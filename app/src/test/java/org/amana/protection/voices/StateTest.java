package org.amana.protection.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.amana.Checkout;
import org.amana.GeneratedDocument;
import org.junit.jupiter.api.Test;

/** What may come of a comment. */
class StateTest {

  /** Said apart from the code. */
  private static final Map<State, Set<State>> EXPECTED =
      new EnumMap<>(
          Map.of(
              State.WAITING, EnumSet.of(State.PUBLISHED, State.SET_ASIDE),
              State.PUBLISHED, EnumSet.of(State.ANSWERED),
              State.ANSWERED, EnumSet.noneOf(State.class),
              State.SET_ASIDE, EnumSet.noneOf(State.class)));

  @Test
  void nothing_is_answered_before_it_is_published_and_nothing_published_is_taken_back() {
    for (State state : State.values()) {
      assertThat(state.next()).as(state.code()).isEqualTo(EXPECTED.get(state));
    }
  }

  private static String drawing() {
    StringBuilder page =
        new StringBuilder(
            """
            # The life cycle of a comment

            Drawn from `State.java` of the room `voices` by `./amana fix --documents`. Nobody knows who wrote it.

            ```mermaid
            stateDiagram-v2
              [*] --> WAITING
            """);
    for (State from : State.values()) {
      for (State to : from.next()) {
        page.append("  %s --> %s\n".formatted(from, to));
      }
    }
    return page.append("```\n").toString();
  }

  @Test
  void the_drawing_in_the_documents_is_that_of_the_code() throws IOException {
    new GeneratedDocument(Checkout.file("docs/life-cycles/comments.md"), drawing())
        .mustBeUpToDate();
  }
}
