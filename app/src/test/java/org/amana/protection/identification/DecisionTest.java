package org.amana.protection.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.amana.Checkout;
import org.amana.GeneratedDocument;
import org.amana.platform.needtoknow.Action;
import org.junit.jupiter.api.Test;

/** What leads from one status to the next. */
class DecisionTest {

  private static final int WALKS = 2_000;
  private static final int LONGEST = 12;

  /** What the field expects, said apart from the code; what is not here is not allowed. */
  private static final Map<Decision, Set<Status>> EXPECTED =
      new EnumMap<>(
          Map.of(
              Decision.PRESUME, EnumSet.of(Status.NOT_CONFIRMED, Status.WITHDRAWN),
              Decision.CONFIRM, EnumSet.of(Status.PRESUMED, Status.UNDER_REVIEW),
              Decision.NOT_CONFIRM, EnumSet.of(Status.PRESUMED, Status.UNDER_REVIEW),
              Decision.REVIEW, EnumSet.of(Status.CONFIRMED, Status.NOT_CONFIRMED),
              Decision.WITHDRAW, EnumSet.of(Status.PRESUMED)));

  @Test
  void nothing_but_a_presumption_begins() {
    assertThat(Decision.openFrom(Optional.empty())).containsExactly(Decision.PRESUME);
  }

  @Test
  void every_step_leads_on_from_where_the_field_expects_it_and_from_nowhere_else() {
    for (Decision step : Decision.values()) {
      Set<Status> from =
          Arrays.stream(Status.values())
              .filter(status -> step.isOpenFrom(Optional.of(status)))
              .collect(Collectors.toUnmodifiableSet());
      assertThat(from).as(step.code()).isEqualTo(EXPECTED.get(step));
    }
  }

  @Test
  void the_authority_alone_confirms_or_not_and_whoever_stands_by_the_person_alone_presumes() {
    assertThat(Decision.CONFIRM.by()).containsExactly(Action.DECIDE);
    assertThat(Decision.NOT_CONFIRM.by()).containsExactly(Action.DECIDE);
    assertThat(Decision.PRESUME.by()).containsExactly(Action.WRITE);
    assertThat(Decision.WITHDRAW.by()).containsExactly(Action.WRITE);
    assertThat(Decision.REVIEW.by()).containsExactlyInAnyOrder(Action.WRITE, Action.DECIDE);
  }

  @Test
  void a_person_is_protected_from_the_presumption_until_somebody_decides_against_it() {
    assertThat(EnumSet.allOf(Status.class).stream().filter(Status::isProtected))
        .containsExactlyInAnyOrder(Status.PRESUMED, Status.CONFIRMED, Status.UNDER_REVIEW);
  }

  /** On every way that can be gone, whatever its length. */
  @Test
  void no_way_skips_a_guard() {
    Random random = new Random(42);
    for (int walk = 0; walk < WALKS; walk++) {
      List<Decision> way = way(random);
      assertThat(way.getFirst()).isEqualTo(Decision.PRESUME);
      for (int i = 1; i < way.size(); i++) {
        Decision before = way.get(i - 1);
        Decision step = way.get(i);
        if (before.to() == Status.CONFIRMED) {
          assertThat(step).as("%s", way).isEqualTo(Decision.REVIEW);
        }
        if (before.to().isProtected() && !step.to().isProtected()) {
          assertThat(step == Decision.NOT_CONFIRM || before == Decision.PRESUME)
              .as("%s", way)
              .isTrue();
        }
      }
    }
  }

  private static List<Decision> way(Random random) {
    List<Decision> way = new ArrayList<>();
    Optional<Status> status = Optional.empty();
    for (int i = 0; i < LONGEST; i++) {
      List<Decision> open = Decision.openFrom(status);
      assertThat(open).as("nobody is stuck after %s", way).isNotEmpty();
      Decision step = open.get(random.nextInt(open.size()));
      way.add(step);
      status = Optional.of(step.to());
    }
    return way;
  }

  @Test
  void the_drawing_in_the_documents_is_that_of_the_code() throws IOException {
    new GeneratedDocument(Checkout.file("docs/life-cycles/identification.md"), LifeCycle.page())
        .mustBeUpToDate();
  }
}
