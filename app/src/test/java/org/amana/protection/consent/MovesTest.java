package org.amana.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amana.Checkout;
import org.amana.GeneratedDocument;
import org.amana.platform.access.PersonId;
import org.amana.platform.needtoknow.Action;
import org.junit.jupiter.api.Test;

/** What leads a consent, or a duty, from one state to the next. */
class MovesTest {

  private static final int WALKS = 2_000;
  private static final int LONGEST = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final PersonId ONE = new PersonId(new UUID(0, 1));
  private static final PersonId TWO = new PersonId(new UUID(0, 2));
  private static final PersonId THREE = new PersonId(new UUID(0, 3));

  /** What the field expects, said apart from the code; what is not here is not allowed. */
  private static final Map<Move, Set<State>> EXPECTED = new EnumMap<>(Move.class);

  static {
    for (Move begins :
        List.of(Move.GIVEN, Move.GIVEN_BY_GUARDIAN, Move.REFUSED, Move.PROPOSED_DUTY)) {
      EXPECTED.put(begins, Set.of());
    }
    EXPECTED.put(Move.ASSENTED, Set.of(State.AWAITING_ASSENT));
    EXPECTED.put(Move.DISSENTED, Set.of(State.AWAITING_ASSENT));
    EXPECTED.put(Move.NOTIFIED, Set.of(State.REFUSED));
    EXPECTED.put(Move.WITHDRAWN, Set.of(State.GIVEN, State.AWAITING_ASSENT, State.ASSENTED));
    EXPECTED.put(Move.RENEWED, Set.of(State.GIVEN, State.ASSENTED));
    EXPECTED.put(
        Move.ENDED, Set.of(State.GIVEN, State.AWAITING_ASSENT, State.ASSENTED, State.APPROVED));
    EXPECTED.put(Move.APPROVED, Set.of(State.PROPOSED, State.APPROVED_ONCE));
    EXPECTED.put(Move.REJECTED, Set.of(State.PROPOSED, State.APPROVED_ONCE));
    EXPECTED.put(Move.DISCLOSED, Set.of(State.GIVEN, State.ASSENTED, State.APPROVED));
  }

  @Test
  void every_step_leads_on_from_where_the_field_expects_it_and_from_nowhere_else() {
    for (Move move : Move.values()) {
      Set<State> from =
          Arrays.stream(State.values())
              .filter(state -> move.isOpenFrom(Optional.of(state)))
              .collect(Collectors.toUnmodifiableSet());
      assertThat(from).as(move.code()).isEqualTo(EXPECTED.get(move));
    }
    assertThat(Move.openFrom(Optional.empty()))
        .containsExactly(Move.GIVEN, Move.GIVEN_BY_GUARDIAN, Move.REFUSED, Move.PROPOSED_DUTY);
  }

  @Test
  void something_is_shared_in_three_states_alone() {
    assertThat(EnumSet.allOf(State.class).stream().filter(State::isAlive))
        .containsExactlyInAnyOrder(State.GIVEN, State.ASSENTED, State.APPROVED);
  }

  @Test
  void an_adults_own_word_counts_alone_and_for_a_child_it_takes_guardian_and_child() {
    for (State state : State.values()) {
      assertThat(state.isAgreedTo(false))
          .as("%s of an adult", state)
          .isEqualTo(state == State.GIVEN || state == State.APPROVED);
      assertThat(state.isAgreedTo(true))
          .as("%s of a child", state)
          .isEqualTo(state == State.ASSENTED || state == State.APPROVED);
    }
  }

  /** On every way that can be gone, whatever its length. */
  @Test
  void no_way_skips_a_guard() {
    Random random = new Random(42);
    int shared = 0;
    for (int walk = 0; walk < WALKS; walk++) {
      List<Move> way = way(random);
      if (way.contains(Move.DISCLOSED)) {
        shared++;
        List<Move> before = way.subList(0, way.indexOf(Move.DISCLOSED));
        List<Move> after = way.subList(way.lastIndexOf(Move.DISCLOSED), way.size());
        assertThat(isAgreed(before)).as("%s", way).isTrue();
        assertThat(before).as("%s", way).doesNotContainAnyElementsOf(ENDS);
        assertThat(after.stream().filter(ENDS::contains).count()).isLessThanOrEqualTo(1);
      }
    }
    assertThat(shared).isGreaterThan(WALKS / 20);
  }

  private static final Set<Move> ENDS =
      EnumSet.of(
          Move.WITHDRAWN, Move.ENDED, Move.RENEWED, Move.REJECTED, Move.DISSENTED, Move.REFUSED);

  private static boolean isAgreed(List<Move> before) {
    return switch (before.getFirst()) {
      case GIVEN -> true;
      case GIVEN_BY_GUARDIAN -> before.contains(Move.ASSENTED);
      case PROPOSED_DUTY -> before.stream().filter(Move.APPROVED::equals).count() == 2;
      case REFUSED,
          ASSENTED,
          DISSENTED,
          NOTIFIED,
          WITHDRAWN,
          RENEWED,
          ENDED,
          APPROVED,
          REJECTED,
          DISCLOSED ->
          false;
    };
  }

  private static List<Move> way(Random random) {
    List<Move> way = new ArrayList<>();
    Optional<State> state = Optional.empty();
    for (int i = 0; i < LONGEST; i++) {
      List<Move> open = Move.openFrom(state);
      if (open.isEmpty()) {
        return way;
      }
      Move move = open.get(random.nextInt(open.size()));
      way.add(move);
      state = Optional.of(move.to(state));
    }
    return way;
  }

  @Test
  void a_duty_takes_two_people_besides_the_one_who_proposed_it() {
    Steps steps = new Steps(new UUID(1, 0)).add(Move.PROPOSED_DUTY, ONE, DAY);

    assertThat(steps.course().isOpenTo(Move.APPROVED, ONE)).as("the proposer").isFalse();
    assertThat(steps.add(Move.APPROVED, ONE, DAY).course().state())
        .as("their own approval counts for nothing")
        .isEqualTo(State.PROPOSED);
    assertThat(steps.add(Move.APPROVED, TWO, DAY).course().state()).isEqualTo(State.APPROVED_ONCE);
    assertThat(steps.course().isOpenTo(Move.APPROVED, TWO)).as("the first again").isFalse();
    assertThat(steps.add(Move.APPROVED, TWO, DAY).course().state()).isEqualTo(State.APPROVED_ONCE);
    assertThat(steps.add(Move.APPROVED, THREE, DAY).course().state()).isEqualTo(State.APPROVED);
    assertThat(steps.course().basis()).isEqualTo(new Basis.Duty(new UUID(1, 0)));
  }

  @Test
  void a_step_that_was_put_in_past_the_pages_counts_for_nothing() {
    Steps steps = new Steps(new UUID(1, 0)).add(Move.GIVEN_BY_GUARDIAN, ONE, DAY);

    assertThat(steps.add(Move.ASSENTED, ONE, DAY, Action.DECIDE).course().state())
        .as("by who may not")
        .isEqualTo(State.AWAITING_ASSENT);
    assertThat(steps.add(Move.DISCLOSED, ONE, DAY).course().state())
        .isEqualTo(State.AWAITING_ASSENT);
    assertThat(steps.course().last()).as("but its number is taken").isEqualTo(3);
    assertThat(Course.of(new Steps(new UUID(2, 0)).add(Move.ASSENTED, ONE, DAY).all())).isEmpty();
  }

  @Test
  void the_drawing_in_the_documents_is_that_of_the_code() throws IOException {
    new GeneratedDocument(Checkout.file("docs/life-cycles/consent.md"), LifeCycle.page())
        .mustBeUpToDate();
  }
}
