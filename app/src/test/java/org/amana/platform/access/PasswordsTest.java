package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amana.platform.problems.Violation;
import org.amana.platform.vault.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords(new Turns());

  @ParameterizedTest
  @CsvSource({
    "elevenchars, access.password.short",
    "aaaabbbbccccdddd, access.password.common",
    "Password12345, access.password.common",
    "qwertyuiop123, access.password.common",
    "Ocean-Shelter1, access.password.own",
    "ocean.shelter@x, access.password.own"
  })
  void a_weak_password_is_told_why(String password, String rule) {
    assertThat(passwords.violations("password", password, List.of("Ocean Shelter", "ocean@x.org")))
        .extracting(Violation::code)
        .containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({"seven quiet harbours", "بيت صغير فوق تل بعيد", "zkqvhwmrtybn", "  leading spaces  "})
  void a_long_password_needs_no_signs_or_digits(String password) {
    assertThat(passwords.violations("password", password, List.of("Ocean Shelter"))).isEmpty();
  }

  @Test
  void an_overlong_password_is_refused_before_it_costs_anything() {
    assertThat(passwords.violations("password", "x1y2z".repeat(30), List.of()))
        .extracting(Violation::code)
        .containsExactly("access.password.long");
  }

  @Test
  void a_password_is_kept_as_argon2id_with_64_mib_and_3_passes() {
    String hash = passwords.hash("seven quiet harbours");

    assertThat(hash).startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
    assertThat(passwords.matches("seven quiet harbours", hash)).isTrue();
    assertThat(passwords.matches("seven quiet harbour", hash)).isFalse();
  }

  @Test
  void nobody_has_no_password() {
    assertThat(passwords.matches("nobody has this password", null)).isFalse();
  }
}
