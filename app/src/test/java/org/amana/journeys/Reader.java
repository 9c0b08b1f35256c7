package org.amana.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.language.Language;

/**
 * Who walks: the language that they read, how wide their screen is, and what their browser does.
 *
 * @param width in CSS pixels
 * @param hasScript whether scripts run
 */
record Reader(Language language, int width, ColorScheme scheme, boolean hasScript) {

  static final int DESKTOP = 1280;
  static final int PHONE = 390;

  /** Both languages, at a desk and with a phone in the hand. */
  static List<Reader> all() {
    return List.of(
        of(Language.ENGLISH, DESKTOP),
        of(Language.ARABIC, DESKTOP),
        of(Language.ENGLISH, PHONE),
        of(Language.ARABIC, PHONE));
  }

  /** Each language and each width once; together with {@link #theOthers} all. */
  static List<Reader> crosswise() {
    return List.of(of(Language.ENGLISH, DESKTOP), of(Language.ARABIC, PHONE));
  }

  static List<Reader> theOthers() {
    return List.of(of(Language.ARABIC, DESKTOP), of(Language.ENGLISH, PHONE));
  }

  /** All, two of them in daylight and the others at night. */
  static List<Reader> byDayAndNight() {
    return Stream.concat(
            crosswise().stream(), theOthers().stream().map(reader -> reader.at(ColorScheme.DARK)))
        .toList();
  }

  /** All, two of them with scripts and the others without. */
  static Stream<Reader> withAndWithoutScript() {
    return Stream.concat(crosswise().stream(), theOthers().stream().map(Reader::withoutScript));
  }

  static Reader of(Language language, int width) {
    return new Reader(language, width, ColorScheme.LIGHT, true);
  }

  Reader at(ColorScheme other) {
    return new Reader(language, width, other, hasScript);
  }

  Reader withoutScript() {
    return new Reader(language, width, scheme, false);
  }

  boolean isOnPhone() {
    return width < 600;
  }

  @Override
  public String toString() {
    return language.tag()
        + "-"
        + width
        + (scheme == ColorScheme.DARK ? "-dark" : "")
        + (hasScript ? "" : "-no-script");
  }
}
