package org.amana.protection.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.amana.platform.language.Formats;
import org.amana.platform.language.Language;

/**
 * Codes and the names by which readers type and read them: each name stands for one code in its
 * language, and a name that several codes bear has the code behind it.
 */
final class NamedCodes {

  private final Map<Language, Map<String, String>> names = new EnumMap<>(Language.class);
  private final Map<String, String> codes = new HashMap<>();

  NamedCodes(Collection<String> all, BiFunction<String, Language, String> name) {
    // First, because a name is meant where one language is called as another is coded: Ga.
    all.forEach(code -> codes.put(folded(code), code));
    for (Language language : Language.values()) {
      Map<String, List<String>> bearers = new HashMap<>();
      all.forEach(
          code ->
              bearers
                  .computeIfAbsent(folded(name.apply(code, language)), _ -> new ArrayList<>())
                  .add(code));
      Map<String, String> of = new HashMap<>();
      for (String code : all) {
        String plain = name.apply(code, language);
        boolean isAlone = bearers.getOrDefault(folded(plain), List.of()).size() == 1;
        String shown = isAlone ? plain : plain + " (" + code + ")";
        of.put(code, shown);
        codes.put(folded(shown), code);
      }
      names.put(language, of);
    }
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[أإآٱ]", "ا")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** By a name in any language of the house, or by the code itself. */
  Optional<String> code(String typed) {
    return Optional.ofNullable(codes.get(folded(typed)));
  }

  String name(String code, Language language) {
    return names.getOrDefault(language, Map.of()).getOrDefault(code, code);
  }

  /** All names, in the order of the reader's alphabet. */
  List<String> names(Language language) {
    return names.getOrDefault(language, Map.of()).values().stream()
        .sorted(Formats.alphabetical(language))
        .toList();
  }
}
