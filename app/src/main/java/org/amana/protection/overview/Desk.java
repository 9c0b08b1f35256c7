package org.amana.protection.overview;

import java.util.Arrays;
import java.util.Set;
import org.amana.platform.language.Hyphened;

/** What lies on the desk of the competent authority. */
enum Desk {
  /** A presumption that nobody has decided. */
  WAITING,
  REVIEW,
  /** A refusal that can still be, or was, taken further. */
  APPEALS;

  /** The steps that threads stand at. */
  Set<String> steps() {
    return switch (this) {
      case WAITING -> Set.of("identification.presume");
      case REVIEW -> Set.of("identification.review");
      case APPEALS ->
          Set.of(
              "clocks.appeal-begun",
              "procedures.stay.appealed",
              "procedures.compensation.appealed",
              "procedures.displacement.appealed");
    };
  }

  public String code() {
    return Hyphened.of(this);
  }

  /** The message key of its name. */
  public String key() {
    return "overview.desk." + code();
  }

  /** The first for a word that names none. */
  static Desk of(String code) {
    return Arrays.stream(values())
        .filter(desk -> desk.code().equals(code))
        .findFirst()
        .orElse(WAITING);
  }
}
