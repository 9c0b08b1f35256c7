package org.amana.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What two people changed at the same time. */
class MergeTest {

  private static final long SEED = 20261130;
  private static final List<String> CODES = List.of("given", "family", "sex", "birth", "note");
  private static final List<String> ENTRIES = List.of("", "=a", "=b", "unknown", "refused");

  private static Answers answers(String... entries) {
    Map<String, String> kept = new TreeMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      kept.put(entries[i], entries[i + 1]);
    }
    return new Answers(kept);
  }

  @Test
  void what_only_one_changed_is_as_they_left_it() {
    Answers before = answers("given", "=a", "family", "=b");

    Merge merge =
        Merge.of(
            before,
            answers("given", "=x", "family", "=b"),
            answers("given", "=a", "sex", "refused"));

    assertThat(merge.clashes()).isEmpty();
    assertThat(merge.answers()).isEqualTo(answers("given", "=x", "sex", "refused"));
  }

  @Test
  void what_both_changed_alike_is_no_clash() {
    Merge merge = Merge.of(answers("sex", "unknown"), answers("sex", "=a"), answers("sex", "=a"));

    assertThat(merge.clashes()).isEmpty();
    assertThat(merge.answers()).isEqualTo(answers("sex", "=a"));
  }

  @Test
  void what_both_changed_is_for_a_person_to_choose() {
    Merge merge = Merge.of(Answers.NONE, answers("sex", "=a"), answers("sex", "refused"));

    assertThat(merge.clashes())
        .containsExactly(new Merge.Clash("sex", new Answer.Known<>("a"), new Answer.Refused<>()));
    assertThat(merge.answers()).isEqualTo(answers("sex", "=a"));
    assertThat(merge.withOwn()).isEqualTo(answers("sex", "refused"));
  }

  @Test
  void of_any_two_changes_none_is_lost() {
    Random chance = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      Answers before = any(chance);
      Answers theirs = any(chance);
      Answers own = any(chance);
      Merge merge = Merge.of(before, theirs, own);
      for (String code : CODES) {
        Answer<String> merged = merge.answers().to(code);
        boolean isClash = merge.clashes().stream().anyMatch(clash -> clash.code().equals(code));
        boolean theyChanged = !theirs.to(code).equals(before.to(code));
        boolean ownChanged = !own.to(code).equals(before.to(code));
        String which = "round " + round + " of seed " + SEED + ", " + code;
        if (theyChanged && ownChanged && !theirs.to(code).equals(own.to(code))) {
          assertThat(isClash).as(which).isTrue();
        } else {
          assertThat(isClash).as(which).isFalse();
          assertThat(merged).as(which).isEqualTo(ownChanged ? own.to(code) : theirs.to(code));
        }
      }
    }
  }

  private static Answers any(Random chance) {
    Answers answers = Answers.NONE;
    for (String code : CODES) {
      String entry = ENTRIES.get(chance.nextInt(ENTRIES.size()));
      answers = answers.with(code, new Answers(Map.of(code, entry)).to(code));
    }
    return answers;
  }

  @Test
  void what_stood_there_before_can_be_put_back() {
    Answers now = answers("given", "=x", "sex", "unknown");

    Answers before = now.before(answers("given", "=a", "sex", "", "note", "=told"));

    assertThat(before).isEqualTo(answers("given", "=a", "note", "=told"));
  }
}
