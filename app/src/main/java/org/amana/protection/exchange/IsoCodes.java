package org.amana.protection.exchange;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Codes of countries and languages, of two letters and of three, as the standard takes them and as
 * the house has them.
 */
final class IsoCodes {

  private static final Map<String, String> THREE = new HashMap<>();
  private static final Map<String, String> TWO = new HashMap<>();
  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
  private static final Map<String, Optional<String>> TAGS = new ConcurrentHashMap<>();
  private static final int LONGEST_LANGUAGE = 3;

  static {
    for (String two : Locale.getISOCountries()) {
      String three = Locale.of("", two).getISO3Country();
      THREE.put(two, three);
      THREE.put(three, three);
      TWO.put(three, two);
    }
  }

  private IsoCodes() {}

  /** The code of three letters. */
  static Optional<String> country(String code) {
    return Optional.ofNullable(THREE.get(code));
  }

  /** The code of two letters, which every field of the standard takes. */
  static Optional<String> twoLetters(String alpha3) {
    return Optional.ofNullable(TWO.get(alpha3));
  }

  /**
   * The tag of a language, whichever of its codes is given: {@code fre}, {@code fra}, {@code fr}.
   */
  static Optional<String> language(String code) {
    if (code.length() > LONGEST_LANGUAGE
        || !code.chars().allMatch(sign -> sign >= 'a' && sign <= 'z')) {
      return Optional.empty();
    }
    return TAGS.computeIfAbsent(
        code,
        one -> Optional.of(ULocale.createCanonical(one).getLanguage()).filter(LANGUAGES::contains));
  }

  /** The code of three letters (ISO 639-2) of a tag; empty for a tag that has none. */
  static Optional<String> threeLetters(String tag) {
    return Optional.of(ULocale.forLanguageTag(tag))
        .filter(locale -> locale.toLanguageTag().equals(locale.getLanguage()))
        .map(ULocale::getISO3Language)
        .filter(three -> !three.isEmpty());
  }
}
