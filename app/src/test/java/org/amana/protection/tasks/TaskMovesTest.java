package org.amana.protection.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.amana.Checkout;
import org.amana.GeneratedDocument;
import org.amana.platform.access.Person;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where each step of a task leads, drawn for people and walked at random. */
class TaskMovesTest extends OneTeam {

  private static final long SEED = 20_261_201L;
  private static final int WALKS = 25;
  private static final int LONGEST = 8;
  private static final List<Move> MOVES = List.of(Move.values());

  private static final String PAGE =
      """
      # The life cycle of a task

      Drawn from `Move.java` by `./amana fix --documents`. Every step is of a member of the case and stands in its timeline; what
      is put off or dropped has a reason (✎). A task that nobody finishes reminds its assignee, then their supervisor.

      ```mermaid
      stateDiagram-v2
        [*] --> OPEN: opened
      """;

  private static String drawing() {
    StringBuilder drawing = new StringBuilder(PAGE);
    for (Move move : Move.values()) {
      String to = move.ends() ? move.name() : "OPEN";
      drawing.append(
          "  OPEN --> %s: %s%s\n".formatted(to, move.code(), move.needsWords() ? " ✎" : ""));
      if (move.ends()) {
        drawing.append("  %s --> [*]\n".formatted(to));
      }
    }
    return drawing.append("```\n").toString();
  }

  @Test
  void the_drawing_in_the_documents_is_that_of_the_code() throws IOException {
    new GeneratedDocument(Checkout.file("docs/life-cycles/tasks.md"), drawing()).mustBeUpToDate();
  }

  /** What is tried, and whether it may lead on from where the task stands. */
  private record Attempt(Person who, int after, Move move, boolean hasWords) {
    boolean isRight(List<Person> members, int number, boolean isOver) {
      return members.contains(who)
          && after == number
          && !isOver
          && (hasWords || !move.needsWords());
    }
  }

  @Test
  void whatever_is_tried_in_whatever_order_no_guard_is_passed_by() throws Exception {
    Random random = new Random(SEED);
    List<Person> members = List.of(lead, colleague);
    List<Person> people = List.of(lead, colleague, supervisor);
    int ended = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      UUID thread = opened(colleague, today().plusDays(3));
      List<String> taken = new ArrayList<>(List.of(Move.OPENED));
      boolean isOver = false;
      for (int i = 0; i < LONGEST; i++) {
        Attempt attempt =
            new Attempt(
                people.get(random.nextInt(people.size())),
                taken.size() - random.nextInt(5) / 4,
                MOVES.get(random.nextInt(MOVES.size())),
                random.nextInt(4) > 0);
        boolean isRight = attempt.isRight(members, taken.size(), isOver);
        int status = tried(thread, attempt, taken.size()).getStatus();
        assertThat(status == 302).as("%s after %s: %d", attempt, taken, status).isEqualTo(isRight);
        if (isRight) {
          taken.add(attempt.move().code());
          isOver = attempt.move().ends();
        }
      }
      assertThat(steps(thread)).as("seed %d, walk %d", SEED, walk).isEqualTo(taken);
      ended += isOver ? 1 : 0;
    }
    assertThat(ended).isGreaterThan(WALKS / 2);
  }

  private MockHttpServletResponse tried(UUID thread, Attempt attempt, int number) throws Exception {
    return move(
        attempt.who(),
        thread,
        attempt.after(),
        attempt.move().code(),
        "assignee",
        lead.id().toString(),
        "due",
        today().plusDays(3 + number).toString(),
        "words",
        attempt.hasWords() ? "Ill." : "");
  }

  private List<String> steps(UUID thread) {
    return owner
        .sql("select kind from chronicle.step where thread = :thread order by number")
        .param("thread", thread)
        .query(String.class)
        .list();
  }

  @Test
  void a_move_that_led_on_from_an_end_would_turn_this_red() {
    Attempt late = new Attempt(lead, 2, Move.ASSIGNED, true);

    assertThat(late.isRight(List.of(lead), 2, true)).isFalse();
    assertThat(Arrays.stream(Move.values()).filter(Move::ends))
        .containsExactly(Move.DONE, Move.DROPPED);
  }
}
