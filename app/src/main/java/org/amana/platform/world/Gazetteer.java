package org.amana.platform.world;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amana.platform.world.Meaning.Classed;
import org.amana.platform.world.Meaning.Named;
import org.amana.platform.world.Meaning.Shared;

/**
 * Every label that we know, folded, and what it stands for: the names of CLDR in five languages,
 * then the room's own files. A label that would stand for two places stands for neither.
 */
final class Gazetteer {

  private static final String USUAL = "usual-meaning";

  /** How sure each reason makes us. 1 is the official name. */
  private static final Map<String, Double> CONFIDENCE =
      Map.ofEntries(
          Map.entry("name", 1.0),
          Map.entry("official-name", 1.0),
          Map.entry("code", 0.98),
          Map.entry("abbreviation", 0.95),
          Map.entry("demonym", 0.95),
          Map.entry("former-name", 0.9),
          Map.entry("spelling", 0.9),
          Map.entry("city", 0.85),
          Map.entry("other-place", 0.85),
          Map.entry(USUAL, 0.75));

  /** Codes that are words of our languages: and, are, nor, sur, est. */
  private static final Set<String> WORDS_NOT_CODES = Set.of("AND", "ARE", "NOR", "SUR", "EST");

  private static final List<ULocale> LANGUAGES =
      Stream.of("en", "fr", "es", "ar", "it").map(ULocale::forLanguageTag).toList();

  private final Map<String, Meaning> byLabel = new HashMap<>(32_768);
  private final Map<String, Set<String>> collisions = new TreeMap<>();
  private final List<String> accented = new ArrayList<>();

  Gazetteer() {
    Facts.each(
        "shared-labels.csv", row -> each(row.get(0), label -> put(label, shared(row.get(1)))));
    Facts.each(
        "other-labels.csv",
        row -> {
          Classed meaning = new Classed(LabelKind.valueOf(row.get(0)), row.get(1));
          each(row.get(2), label -> put(label, meaning));
        });
    Map<String, String> places = places();
    Facts.each(
        "aliases.csv", row -> each(row.get(2), label -> name(label, row.get(0), row.get(1))));
    Facts.each("names.csv", row -> ours(row, places));
    Facts.each("demonyms.csv", this::demonyms);
    cldr(places);
    places.values().stream()
        .filter(code -> !WORDS_NOT_CODES.contains(code))
        .forEach(code -> name(code, code, "code"));
  }

  private static void each(String labels, Consumer<String> action) {
    Stream.of(labels.split("\\|")).forEach(action);
  }

  private static Shared shared(String places) {
    return new Shared(places.isEmpty() ? Set.of() : Set.of(places.split(" ")));
  }

  private void ours(List<String> row, Map<String, String> places) {
    if (places.containsValue(row.getFirst())) {
      row.subList(1, row.size()).forEach(label -> name(label, row.getFirst(), "name"));
    }
  }

  private void demonyms(List<String> row) {
    people(row, 1, Inflection::english);
    people(row, 2, Inflection::french);
    people(row, 3, Inflection::spanish);
    people(row, 4, Inflection::arabic);
  }

  private void people(List<String> row, int column, Function<String, Stream<String>> forms) {
    if (!row.get(column).isEmpty()) {
      each(
          row.get(column),
          word -> forms.apply(word).forEach(form -> name(form, row.getFirst(), "demonym")));
    }
  }

  /** Places by their two letters, with their three. The JDK knows them sooner than ICU. */
  private static Map<String, String> places() {
    Map<String, String> places = new TreeMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      places.put(alpha2, Locale.of("", alpha2).getISO3Country());
    }
    Facts.each(
        "own-codes.csv",
        row -> {
          if (PlaceKind.valueOf(row.get(3)) == PlaceKind.TERRITORY) {
            places.put(row.get(0), row.get(1));
          }
        });
    return places;
  }

  private void cldr(Map<String, String> places) {
    for (ULocale language : LANGUAGES) {
      for (DisplayContext length :
          List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(language, length);
        places.forEach((alpha2, alpha3) -> name(names.regionDisplayName(alpha2), alpha3, "name"));
      }
    }
  }

  private void name(String label, String alpha3, String reason) {
    double confidence = Objects.requireNonNull(CONFIDENCE.get(reason), reason);
    put(label, new Named(alpha3, reason, confidence));
    if (label.startsWith("ال") && label.length() > 4) {
      put(label.substring(2), new Named(alpha3, reason, confidence));
    }
  }

  /**
   * The surest reason stays; "usual-meaning" settles what the others left open. What was put down
   * as shared or as no State before is not given to a place after.
   */
  private void put(String label, Meaning meaning) {
    String folded = Fold.fold(label);
    if (!isPlain(label)) {
      accented.add(label);
    }
    Meaning present = byLabel.putIfAbsent(folded, meaning);
    if (!(meaning instanceof Named second)) {
      return;
    }
    if (present instanceof Named first) {
      if (first.agreesWith(second)) {
        byLabel.put(folded, preferred(first, second));
      } else {
        collide(folded, first, second);
      }
    } else if (present != null) {
      collisions.computeIfAbsent(folded, _ -> new TreeSet<>()).add(second.alpha3());
    }
  }

  private static Named preferred(Named first, Named second) {
    if (first.reason().equals(USUAL) || second.reason().equals(USUAL)) {
      return first.reason().equals(USUAL) ? first : second;
    }
    return first.confidence() >= second.confidence() ? first : second;
  }

  private static boolean isPlain(String label) {
    return label.chars().allMatch(letter -> letter < 128 && letter != '\'');
  }

  private void collide(String folded, Named first, Named second) {
    Set<String> both = new TreeSet<>(Set.of(first.alpha3(), second.alpha3()));
    collisions.put(folded, both);
    byLabel.put(folded, new Shared(both));
  }

  Optional<Meaning> find(String folded) {
    return Optional.ofNullable(byLabel.get(folded));
  }

  Map<String, Meaning> all() {
    return Collections.unmodifiableMap(byLabel);
  }

  /** Labels with other than plain letters, as written; for comparison with damaged ones. */
  List<String> accented() {
    return Collections.unmodifiableList(accented);
  }

  /** Labels that two sources give to different places; the tests know each of them. */
  Map<String, Set<String>> collisions() {
    return Collections.unmodifiableMap(collisions);
  }
}
