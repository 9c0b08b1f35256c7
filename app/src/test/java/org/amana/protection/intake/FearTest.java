package org.amana.protection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody is afraid to go back, and to where. */
class FearTest {

  @ParameterizedTest
  @CsvSource({
    "fearsReturn, =yes, true",
    "fearsReturn, =no, false",
    "fearsReturn, refused, false",
    "asylum, =wants, true",
    "asylum, =asked, true",
    "asylum, =granted, true",
    "asylum, =turned-down, true",
    "asylum, =none, false",
    "asylum, unknown, false"
  })
  void it_is_told_in_so_many_words_or_by_asking_for_asylum(
      String code, String entry, boolean isTold) {
    assertThat(Fear.of(new Answers(Map.of(code, entry))).isTold()).isEqualTo(isTold);
  }

  @Test
  void who_asks_for_asylum_and_says_that_they_are_not_afraid_is_believed() {
    assertThat(Fear.of(new Answers(Map.of("asylum", "=asked", "fearsReturn", "=no"))).isTold())
        .isFalse();
  }

  @Test
  void the_state_is_the_one_they_named_or_else_of_their_citizenship_or_birth() {
    assertThat(from("fledFrom", "=ERI", "citizenships", "=ETH SDN")).containsExactly("ERI");
    assertThat(from("citizenships", "=ETH SDN", "birthCountry", "=ERI"))
        .containsExactlyInAnyOrder("ETH", "SDN");
    assertThat(from("citizenships", "unknown", "birthCountry", "=ERI")).containsExactly("ERI");
    assertThat(from("fledFrom", "refused")).isEmpty();
  }

  private static Set<String> from(String... entries) {
    return Fear.of(
            new Answers(
                entries.length == 2
                    ? Map.of(entries[0], entries[1])
                    : Map.of(entries[0], entries[1], entries[2], entries[3])))
        .from();
  }

  /** Else whoever chooses it would be taken for somebody who does not answer. */
  @Test
  void no_choice_is_called_like_an_answer_that_was_not_given() {
    List<String> options =
        QuestionFile.read().all().stream()
            .flatMap(question -> question.options().stream())
            .map(option -> option.code())
            .toList();

    assertThat(options).hasSizeGreaterThan(20).doesNotContain(Answers.UNKNOWN, Answers.REFUSED);
  }
}
