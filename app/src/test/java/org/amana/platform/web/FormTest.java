package org.amana.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amana.platform.problems.Violation;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final Form TYPED =
      Form.empty()
          .with("name", "Amal")
          .withViolations(
              List.of(new Violation("email", "a.missing"), new Violation("email", "a.malformed")));

  @Test
  void nothing_typed_is_lost() {
    assertThat(TYPED.value("name")).isEqualTo("Amal");
    assertThat(TYPED.value("email")).isEmpty();
  }

  @Test
  void a_field_shows_the_first_rule_that_it_breaks() {
    assertThat(TYPED.isWrong("email")).isTrue();
    assertThat(TYPED.rule("email")).isEqualTo("a.missing");
    assertThat(TYPED.isWrong("name")).isFalse();
  }

  @Test
  void a_field_is_described_by_its_hint_and_its_error() {
    assertThat(TYPED.described("email", "hint")).isEqualTo("email-hint email-error");
    assertThat(TYPED.described("email", null)).isEqualTo("email-error");
    assertThat(TYPED.described("name", null)).isNull();
  }
}
