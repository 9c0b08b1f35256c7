package org.amana.platform.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The feminine and plural of what people are called, by the regular rules of each language. A rule
 * may give a form that nobody uses; it never gives another word.
 */
final class Inflection {

  private Inflection() {}

  static Stream<String> english(String word) {
    return Stream.of(word, word + "s", word.endsWith("sh") ? word + "es" : word + "'s");
  }

  static Stream<String> french(String masculine) {
    return inflected(masculine, Inflection::frenchFeminine, Inflection::withS);
  }

  private static String frenchFeminine(String word) {
    if (word.endsWith("e")) {
      return word;
    }
    if (word.endsWith("en") || word.endsWith("on")) {
      return word + "ne";
    }
    return word + "e";
  }

  private static String withS(String word) {
    return word.endsWith("s") ? word : word + "s";
  }

  static Stream<String> spanish(String masculine) {
    return inflected(masculine, Inflection::spanishFeminine, Inflection::spanishPlural);
  }

  private static String spanishFeminine(String word) {
    char last = word.charAt(word.length() - 1);
    if (last == 'o') {
      return word.substring(0, word.length() - 1) + "a";
    }
    return "lnszró".indexOf(last) >= 0 ? plain(word) + "a" : word;
  }

  private static String spanishPlural(String word) {
    char last = word.charAt(word.length() - 1);
    if (last == 'í' || last == 'ú') {
      return word + "es";
    }
    return "aeiouáéó".indexOf(last) >= 0 ? word + "s" : plain(word) + "es";
  }

  /** The last syllable loses its accent when another follows: alemán, alemana. */
  private static String plain(String word) {
    int at = word.length() - 2;
    int accented = "áéíóú".indexOf(word.charAt(at));
    return accented < 0
        ? word
        : word.substring(0, at) + "aeiou".charAt(accented) + word.substring(at + 1);
  }

  /** Singular and plural of both genders; in "coreano del sur" the first word changes, or all. */
  private static Stream<String> inflected(
      String masculine, UnaryOperator<String> feminine, UnaryOperator<String> plural) {
    List<UnaryOperator<String>> forms =
        List.of(
            word -> word,
            feminine,
            plural,
            word -> plural.apply(feminine.apply(word)),
            Inflection::withS);
    Set<String> all = new LinkedHashSet<>();
    String[] words = masculine.split(" ");
    for (UnaryOperator<String> form : forms) {
      all.add(form.apply(words[0]) + masculine.substring(words[0].length()));
      all.add(
          String.join(
              " ",
              Arrays.stream(words)
                  .map(word -> word.length() < 3 ? word : form.apply(word))
                  .toList()));
    }
    return all.stream();
  }

  /** Masculine and feminine, sound plurals of both cases, each with and without the article. */
  static Stream<String> arabic(String masculine) {
    List<String> all = new ArrayList<>();
    for (String ending : List.of("", "ة", "ون", "ين", "ات", "ان", "تان", "تين", "يون", "يين")) {
      List<String> words =
          Arrays.stream(masculine.split(" "))
              .map(word -> word.endsWith("ي") ? word + ending : word)
              .toList();
      all.add(String.join(" ", words));
      all.add(String.join(" ", words.stream().map(word -> "ال" + word).toList()));
    }
    return all.stream();
  }
}
