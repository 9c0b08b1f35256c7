package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.amana.platform.language.Language;
import org.junit.jupiter.api.Test;

class AddressTest {

  private static final Address HERE = new Address("/ar", "/statistics", "place=EGY&page=2");

  @Test
  void the_same_page_in_another_language_keeps_the_question() {
    assertThat(HERE.in(Language.ENGLISH)).isEqualTo("/en/statistics?place=EGY&page=2");
  }

  @Test
  void a_parameter_is_replaced_and_another_taken_away() {
    assertThat(HERE.with("sort", "-name", "page", null))
        .isEqualTo("/ar/statistics?place=EGY&sort=-name");
  }

  @Test
  void what_stands_in_a_value_cannot_become_another_parameter() {
    assertThat(new Address("/en", "/x", null).with("after", "a&b={c}"))
        .isEqualTo("/en/x?after=a%26b%3D%7Bc%7D");
  }

  @Test
  void only_an_address_without_a_language_is_asked_by_a_program() {
    assertThat(new Address("", "/api/v1/x", null).isApi()).isTrue();
    assertThat(new Address("/en", "/api/v1/x", null).isApi()).isFalse();
  }
}
