package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortingTest {

  private static final List<String> OFFERED = List.of("name", "date");

  @Test
  void what_is_not_offered_is_not_sorted_by() {
    assertThat(Sorting.of("victims", OFFERED)).isEqualTo(new Sorting("name", false));
    assertThat(Sorting.of("-victims", OFFERED)).isEqualTo(new Sorting("name", false));
    assertThat(Sorting.of(null, OFFERED)).isEqualTo(new Sorting("name", false));
  }

  @Test
  void a_second_click_turns_the_order_round() {
    Sorting byDate = Sorting.of("date", OFFERED);

    assertThat(byDate.stateOf("date")).isEqualTo("ascending");
    assertThat(byDate.next("date")).isEqualTo("-date");
    assertThat(Sorting.of("-date", OFFERED).stateOf("date")).isEqualTo("descending");
    assertThat(Sorting.of("-date", OFFERED).next("date")).isEqualTo("date");
    assertThat(byDate.stateOf("name")).isEqualTo("none");
  }
}
