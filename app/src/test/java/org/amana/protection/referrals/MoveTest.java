package org.amana.protection.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.amana.Checkout;
import org.amana.GeneratedDocument;
import org.junit.jupiter.api.Test;

/** Which move leads where, and by whom: said once more, and walked at random. */
class MoveTest {

  private static final long SEED = 20_260_714L;
  private static final int WALKS = 5_000;
  private static final int LONGEST = 12;
  private static final Set<State> ENDS =
      EnumSet.of(
          State.DECLINED,
          State.REDIRECTED,
          State.COMPLETED,
          State.NOT_ATTENDED,
          State.WITHDRAWN,
          State.REVOKED,
          State.EXPIRED);

  @Test
  void every_move_leads_on_from_where_it_may_and_from_nowhere_else() {
    assertThat(ways(Move.SEND)).containsExactly("DRAFTED SENDER SENT");
    assertThat(ways(Move.SEE)).containsExactly("SENT RECEIVER SEEN");
    assertThat(ways(Move.ACCEPT))
        .containsExactly("SENT RECEIVER ACCEPTED", "SEEN RECEIVER ACCEPTED");
    assertThat(ways(Move.DECLINE))
        .containsExactly("SENT RECEIVER DECLINED", "SEEN RECEIVER DECLINED");
    assertThat(ways(Move.REDIRECT))
        .containsExactly("SENT RECEIVER REDIRECTED", "SEEN RECEIVER REDIRECTED");
    assertThat(ways(Move.BEGIN_SERVICE)).containsExactly("ACCEPTED RECEIVER IN_SERVICE");
    assertThat(ways(Move.COMPLETE)).containsExactly("IN_SERVICE RECEIVER COMPLETED");
    assertThat(ways(Move.NOT_ATTEND))
        .containsExactly("ACCEPTED RECEIVER NOT_ATTENDED", "IN_SERVICE RECEIVER NOT_ATTENDED");
    assertThat(ways(Move.EXPIRE))
        .containsExactly("DRAFTED HOUSE EXPIRED", "SENT HOUSE EXPIRED", "SEEN HOUSE EXPIRED");
    assertThat(ways(Move.WITHDRAW)).hasSize(10).noneMatch(way -> way.contains("HOUSE"));
    assertThat(ways(Move.REVOKE)).hasSize(10).noneMatch(way -> way.contains("RECEIVER"));
  }

  private static List<String> ways(Move move) {
    List<String> ways = new ArrayList<>();
    for (State from : State.values()) {
      for (Side side : Side.values()) {
        move.from(from, Set.of(side)).ifPresent(to -> ways.add(from + " " + side + " " + to));
      }
    }
    return ways;
  }

  @Test
  void whatever_is_tried_in_whatever_order_no_guard_is_passed_by() {
    Random random = new Random(SEED);
    int ended = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      List<State> way = new ArrayList<>(List.of(State.DRAFTED));
      List<Side> by = new ArrayList<>();
      for (int i = 0; i < LONGEST; i++) {
        Move move = one(random, Move.values());
        Side side = one(random, Side.values());
        Optional<State> to = move.from(way.getLast(), Set.of(side));
        if (to.isPresent()) {
          assertThat(ENDS).as("%s", way).doesNotContain(way.getLast());
          way.add(to.get());
          by.add(side);
        }
      }
      assertIsGuarded(way, by);
      ended += ENDS.contains(way.getLast()) ? 1 : 0;
    }
    assertThat(ended).as("walks of seed %d that came to an end", SEED).isGreaterThan(WALKS / 2);
  }

  private static <E> E one(Random random, E[] all) {
    return all[random.nextInt(all.length)];
  }

  /** Who it is shows to the receiver only after the sender sent it and the receiver accepted. */
  private static void assertIsGuarded(List<State> way, List<Side> by) {
    for (int i = 1; i < way.size(); i++) {
      List<State> before = way.subList(0, i);
      if (way.get(i).isOpenToReceiver() && way.get(i) != State.ACCEPTED) {
        assertThat(before).as("%s", way).contains(State.ACCEPTED);
      }
      if (way.get(i) == State.ACCEPTED) {
        assertThat(before).as("%s", way).contains(State.SENT);
        assertThat(by.get(i - 1)).isEqualTo(Side.RECEIVER);
      }
      if (way.get(i) == State.COMPLETED) {
        assertThat(before).as("%s", way).contains(State.IN_SERVICE);
      }
    }
  }

  @Test
  void every_live_state_has_a_time_by_which_somebody_acts_and_no_other() {
    for (Urgency urgency : Urgency.values()) {
      for (State state : State.values()) {
        assertThat(urgency.wait(state).isPresent())
            .as("%s %s", urgency, state)
            .isEqualTo(!ENDS.contains(state));
      }
    }
    assertThat(Arrays.stream(Urgency.values()).map(urgency -> urgency.wait(State.SENT)))
        .containsExactly(
            Optional.of(Duration.ofHours(2)),
            Optional.of(Duration.ofHours(24)),
            Optional.of(Duration.ofHours(72)),
            Optional.of(Duration.ofDays(7)));
  }

  @Test
  void what_is_over_without_help_is_with_the_receiver_no_more() {
    assertThat(Arrays.stream(State.values()).filter(State::isTakenBack))
        .containsExactly(
            State.DECLINED, State.REDIRECTED, State.WITHDRAWN, State.REVOKED, State.EXPIRED);
    assertThat(Arrays.stream(State.values()).filter(State::isDestroyed))
        .containsExactly(State.WITHDRAWN, State.REVOKED);
  }

  @Test
  void the_drawing_in_the_documents_is_that_of_the_code() throws IOException {
    new GeneratedDocument(Checkout.file("docs/life-cycles/referrals.md"), LifeCycle.page())
        .mustBeUpToDate();
  }
}
