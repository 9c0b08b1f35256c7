package org.amana.protection.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of a case, in which several people agree, refuse, withdraw, assent, propose,
 * approve and share, flee and are settled, and days go by: nothing is shared that a model of its
 * own does not allow, and nothing with the State that they fled from (security goal G27).
 */
class ConsentHistoriesTest {

  private static final int HISTORIES = 500;

  /** Another each time; whoever sees red sets it to the seed that was printed. */
  private static final long SEED = new Random().nextLong();

  /** Neighbouring seeds begin alike; so many apart they do not (Knuth, volume 3, section 6.4). */
  private static final long APART = 0x9E3779B97F4A7C15L;

  private static Compared compare(Rule rule, long seed) {
    Compared all = new Compared();
    for (int history = 0; history < HISTORIES; history++) {
      new RandomHistory(new Random((seed + history) * APART), rule).run(all);
    }
    return all;
  }

  @Test
  void nothing_is_shared_outside_of_consent_and_nothing_that_is_covered_is_refused() {
    Compared all = compare(Rule.OF_THE_HOUSE, SEED);

    System.out.printf("consent histories: seed %d, %s%n", SEED, all);
    assertThat(all.outside()).as("seed %d", SEED).isEmpty();
    assertThat(all.refusedThoughCovered()).as("seed %d", SEED).isEmpty();
    assertThat(all.shared()).as("so that it says something").isGreaterThan(HISTORIES / 2);
    assertThat(all.refused()).isGreaterThan(HISTORIES);
  }

  @ParameterizedTest
  @EnumSource(value = Rule.class, names = "OF_THE_HOUSE", mode = EnumSource.Mode.EXCLUDE)
  void a_rule_with_a_fault_shares_what_it_may_not(Rule faulty) {
    assertThat(compare(faulty, SEED).outside()).as("%s, seed %d", faulty, SEED).isNotEmpty();
  }

  @Test
  void every_history_goes_the_same_way_again() {
    List<String> once = compare(Rule.ONE_APPROVAL, 7).outside();

    assertThat(compare(Rule.ONE_APPROVAL, 7).outside()).isEqualTo(once);
    assertThat(EnumSet.allOf(Rule.class)).hasSizeGreaterThan(10);
  }
}
