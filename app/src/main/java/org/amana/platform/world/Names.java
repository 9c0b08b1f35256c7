package org.amana.platform.world;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What places and regions are called: as the United Nations does, else as CLDR does. */
final class Names {

  /** A name in force until a day; the names in the order of {@link #ORDER}. */
  record InForce(LocalDate from, LocalDate until, List<String> names) {}

  /** The order of languages in our files. */
  static final List<String> ORDER = List.of("en", "ar", "fr", "es", "ru", "zh");

  private final Map<String, List<String>> ours = new HashMap<>();
  private final Map<String, List<InForce>> earlier = new HashMap<>();
  private final Map<Locale, LocaleDisplayNames> cldr = new ConcurrentHashMap<>();

  Names() {
    Facts.each("names.csv", row -> ours.put(row.getFirst(), row.subList(1, row.size())));
    Facts.each(
        "names-in-force.csv",
        row ->
            earlier
                .computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                .add(
                    new InForce(
                        row.get(1).isEmpty() ? LocalDate.MIN : LocalDate.parse(row.get(1)),
                        LocalDate.parse(row.get(2)),
                        row.subList(3, row.size()))));
  }

  /** Today's name, by our code and CLDR's. */
  String of(String code, String cldrCode, Locale language) {
    return inLanguage(ours.get(code), language).orElseGet(() -> inCldr(cldrCode, language));
  }

  String inCldr(String cldrCode, Locale language) {
    return cldr.computeIfAbsent(
            language, locale -> LocaleDisplayNames.getInstance(ULocale.forLocale(locale)))
        .regionDisplayName(cldrCode);
  }

  /** The name on a day of the past where it was not today's. */
  Optional<String> at(String alpha3, LocalDate date, Locale language) {
    return earlier.getOrDefault(alpha3, List.of()).stream()
        .filter(name -> !date.isBefore(name.from()) && date.isBefore(name.until()))
        .findFirst()
        .flatMap(name -> inLanguage(name.names(), language));
  }

  /** The name in a language of our files; absent where the file has none in it. */
  static Optional<String> inLanguage(
      @org.jspecify.annotations.Nullable List<String> names, Locale language) {
    int at = ORDER.indexOf(language.getLanguage());
    return names == null || at < 0 || at >= names.size()
        ? Optional.empty()
        : Optional.of(names.get(at));
  }
}
