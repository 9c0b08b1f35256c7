package org.amana.platform.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people speak, by language tags, with names from CLDR. Not the languages of the house: those
 * of whoever comes to it.
 */
public final class SpokenLanguages {

  /** What is missing among the codes of ICU: Dari has the tag of Persian in Afghanistan there. */
  private static final Stream<String> MORE = Stream.of("fa-AF", "rhg");

  /** No language, several, and one that nobody knows. */
  private static final Set<String> NONE = Set.of("und", "zxx", "mul", "mis");

  private static final Set<String> CODES =
      Stream.concat(Arrays.stream(ULocale.getISOLanguages()), MORE)
          .filter(code -> !NONE.contains(code) && isNamed(code, Language.ENGLISH))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Language, List<String>> IN_ORDER = new ConcurrentHashMap<>();

  private SpokenLanguages() {}

  /** All of them, in the order of the reader's alphabet. */
  public static List<String> codes(Language reader) {
    return IN_ORDER.computeIfAbsent(
        reader,
        language ->
            CODES.stream()
                .sorted(
                    Comparator.comparing(
                        code -> name(code, language), Formats.alphabetical(language)))
                .toList());
  }

  public static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** In the reader's language, in English where CLDR has no name in it; else the code itself. */
  public static String name(String code, Language reader) {
    return displayed(code, isNamed(code, reader) ? reader : Language.ENGLISH);
  }

  private static boolean isNamed(String code, Language reader) {
    String name = displayed(code, reader);
    return !name.equals(code) && !name.contains("(");
  }

  private static String displayed(String code, Language reader) {
    return LocaleDisplayNames.getInstance(
            Formats.icuLocale(reader), LocaleDisplayNames.DialectHandling.DIALECT_NAMES)
        .localeDisplayName(ULocale.forLanguageTag(code));
  }
}
