package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void a_page_says_which_rows_it_shows() {
    Paging third = new Paging(3, 50, 120);

    assertThat(third.first()).isEqualTo(101);
    assertThat(third.last()).isEqualTo(120);
    assertThat(third.offset()).isEqualTo(100);
    assertThat(third.pages()).isEqualTo(3);
  }

  @Test
  void a_number_beyond_the_list_means_the_nearest_page() {
    assertThat(new Paging(99, 50, 120).number()).isEqualTo(3);
    assertThat(new Paging(-1, 50, 120).number()).isEqualTo(1);
    assertThat(new Paging(Long.MAX_VALUE, 1, Long.MAX_VALUE).last()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void an_empty_list_has_one_page_without_rows() {
    Paging none = new Paging(1, 50, 0);

    assertThat(none.pages()).isEqualTo(1);
    assertThat(none.first()).isZero();
    assertThat(none.last()).isZero();
  }

  @Test
  void the_pages_around_are_offered() {
    assertThat(new Paging(1, 10, 100).near()).containsExactly(1L, 2L, 3L);
    assertThat(new Paging(5, 10, 100).near()).containsExactly(3L, 4L, 5L, 6L, 7L);
    assertThat(new Paging(10, 10, 100).near()).containsExactly(8L, 9L, 10L);
  }

  @Test
  void a_page_holds_at_least_one_row() {
    assertThatThrownBy(() -> new Paging(1, 0, 10)).isInstanceOf(IllegalArgumentException.class);
  }
}
