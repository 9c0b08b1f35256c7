package org.amana.evidence.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The views of the explorer. */
enum Tab {
  /** Sex, age and form of exploitation. */
  PATTERNS,
  /** Citizenship and place of detection. */
  FLOWS,
  /** Year by year. */
  TRENDS,
  /** Offences, contact, prosecution, conviction. */
  JUSTICE,
  /** Which States published. */
  COVERAGE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message key of its name. */
  public String key() {
    return "statistics.explorer.tab." + code();
  }

  static Optional<Tab> withCode(String code) {
    return Arrays.stream(values()).filter(tab -> tab.code().equals(code)).findFirst();
  }
}
