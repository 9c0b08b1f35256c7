package org.amana.protection.screening;

import java.util.Arrays;
import org.amana.platform.language.Hyphened;

/** What is known of one indicator. */
enum Answer {
  YES,
  NO,
  /** Not asked, not answered, or not sure. */
  UNKNOWN;

  /** The answer that was typed; {@link #UNKNOWN} for anything else. */
  static Answer of(String typed) {
    return Arrays.stream(values())
        .filter(answer -> answer.code().equals(typed))
        .findFirst()
        .orElse(UNKNOWN);
  }

  public String code() {
    return Hyphened.of(this);
  }

  public String key() {
    return "screening.answer." + code();
  }
}
