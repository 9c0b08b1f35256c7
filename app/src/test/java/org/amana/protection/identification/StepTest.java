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
class StepTest {

  private static final int WALKS = 2_000;
  private static final int LONGEST = 12;

  /** What the field expects, said apart from the code; what is not here is not allowed. */
  private static final Map<Step, Set<Status>> EXPECTED =
      new EnumMap<>(
          Map.of(
              Step.PRESUME, EnumSet.of(Status.NOT_CONFIRMED, Status.WITHDRAWN),
              Step.CONFIRM, EnumSet.of(Status.PRESUMED, Status.UNDER_REVIEW),
              Step.NOT_CONFIRM, EnumSet.of(Status.PRESUMED, Status.UNDER_REVIEW),
              Step.REVIEW, EnumSet.of(Status.CONFIRMED, Status.NOT_CONFIRMED),
              Step.WITHDRAW, EnumSet.of(Status.PRESUMED)));

  @Test
  void nothing_but_a_presumption_begins() {
    assertThat(Step.openFrom(Optional.empty())).containsExactly(Step.PRESUME);
  }

  @Test
  void every_step_leads_on_from_where_the_field_expects_it_and_from_nowhere_else() {
    for (Step step : Step.values()) {
      Set<Status> from =
          Arrays.stream(Status.values())
              .filter(status -> step.isOpenFrom(Optional.of(status)))
              .collect(Collectors.toUnmodifiableSet());
      assertThat(from).as(step.code()).isEqualTo(EXPECTED.get(step));
    }
  }

  @Test
  void the_authority_alone_confirms_or_not_and_whoever_stands_by_the_person_alone_presumes() {
    assertThat(Step.CONFIRM.by()).containsExactly(Action.DECIDE);
    assertThat(Step.NOT_CONFIRM.by()).containsExactly(Action.DECIDE);
    assertThat(Step.PRESUME.by()).containsExactly(Action.WRITE);
    assertThat(Step.WITHDRAW.by()).containsExactly(Action.WRITE);
    assertThat(Step.REVIEW.by()).containsExactlyInAnyOrder(Action.WRITE, Action.DECIDE);
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
      List<Step> way = way(random);
      assertThat(way.getFirst()).isEqualTo(Step.PRESUME);
      for (int i = 1; i < way.size(); i++) {
        Step before = way.get(i - 1);
        Step step = way.get(i);
        if (before.to() == Status.CONFIRMED) {
          assertThat(step).as("%s", way).isEqualTo(Step.REVIEW);
        }
        if (before.to().isProtected() && !step.to().isProtected()) {
          assertThat(step == Step.NOT_CONFIRM || before == Step.PRESUME).as("%s", way).isTrue();
        }
      }
    }
  }

  private static List<Step> way(Random random) {
    List<Step> way = new ArrayList<>();
    Optional<Status> status = Optional.empty();
    for (int i = 0; i < LONGEST; i++) {
      List<Step> open = Step.openFrom(status);
      assertThat(open).as("nobody is stuck after %s", way).isNotEmpty();
      Step step = open.get(random.nextInt(open.size()));
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
