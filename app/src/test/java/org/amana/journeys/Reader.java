package org.amana.journeys;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
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

  /** All of them in daylight, and one of each language and width at night. */
  static List<Reader> byDayAndNight() {
    List<Reader> readers = new ArrayList<>(all());
    readers.add(of(Language.ENGLISH, DESKTOP).at(ColorScheme.DARK));
    readers.add(of(Language.ARABIC, PHONE).at(ColorScheme.DARK));
    return readers;
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
