package org.amana.platform.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The consonants of a word as classes that are the same in Arabic, Latin and Cyrillic writing:
 * {@code محمد}, Mohamed and Muhammad are all {@code MHMT}. Where letters can be read in several
 * ways, in all of them, the likeliest first.
 */
final class Sounds {

  /** Readings of a word that are kept. Bounds what a name can grow to. */
  static final int MOST = 8;

  /** What a word without any consonant sounds like. */
  static final String NONE = "0";

  private static final int LONGEST_RULE = 4;
  private static final Map<String, List<String>> RULES = rules();

  private Sounds() {}

  /** The table, decision 0019: letters, then what they may sound like; {@code -} is nothing. */
  private static Map<String, List<String>> rules() {
    Map<String, List<String>> rules = new HashMap<>();
    try (var bytes =
        Objects.requireNonNull(Sounds.class.getResourceAsStream("/names/sounds.txt"))) {
      new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              fields ->
                  rules.put(
                      fields[0],
                      Arrays.stream(fields)
                          .skip(1)
                          .map(sound -> sound.equals("-") ? "" : sound)
                          .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(rules);
  }

  /** At least one reading and at most {@link #MOST}. */
  static Set<String> of(String word) {
    Set<String> readings = Set.of("");
    int at = 0;
    while (at < word.length()) {
      int length = Math.min(LONGEST_RULE, word.length() - at);
      List<String> heard = find(word, at, length);
      while (heard == null && length > 1) {
        length--;
        heard = find(word, at, length);
      }
      readings =
          extended(readings, heard == null ? List.of(word.substring(at, at + length)) : heard);
      at += length;
    }
    return named(readings);
  }

  private static @Nullable List<String> find(String word, int at, int length) {
    String letters = word.substring(at, at + length);
    List<String> heard = at == 0 ? RULES.get("^" + letters) : null;
    if (heard == null && at + length == word.length()) {
      heard = RULES.get(letters + "$");
    }
    return heard == null ? RULES.get(letters) : heard;
  }

  private static Set<String> extended(Set<String> readings, List<String> heard) {
    Set<String> longer = new LinkedHashSet<>();
    for (String sound : heard) {
      for (String reading : readings) {
        if (longer.size() < MOST) {
          longer.add(joined(reading, sound));
        }
      }
    }
    return longer;
  }

  /** One reading after the other; what is doubled sounds once. */
  static String joined(String first, String second) {
    StringBuilder joined = new StringBuilder(first.equals(NONE) ? "" : first);
    for (int i = 0; i < second.length(); i++) {
      char sound = second.charAt(i);
      boolean isDoubled = !joined.isEmpty() && joined.charAt(joined.length() - 1) == sound;
      if (!isDoubled && sound != NONE.charAt(0)) {
        joined.append(sound);
      }
    }
    return joined.toString();
  }

  /** The readings of two words that are one name. */
  static Set<String> joined(Set<String> first, Set<String> second) {
    Set<String> joined = new LinkedHashSet<>();
    for (String one : first) {
      for (String other : second) {
        if (joined.size() < MOST) {
          joined.add(joined(one, other));
        }
      }
    }
    return named(joined);
  }

  private static Set<String> named(Set<String> readings) {
    List<String> named = new ArrayList<>(readings);
    named.replaceAll(reading -> reading.isEmpty() ? NONE : reading);
    return new LinkedHashSet<>(named);
  }
}
