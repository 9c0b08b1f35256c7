package org.amana.platform.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a name that tell one person from another. What only joins them (son of, the) is left
 * out; what makes one name of two words (servant of, father of, of the faith) joins their sounds.
 */
final class NameParts {

  /** More words are no name. */
  private static final int MOST_WORDS = 8;

  private static final int LONGEST_WORD = 40;

  /** Son or daughter of; the particles of European names. */
  private static final Set<String> BETWEEN =
      Set.of(
          "bin", "ibn", "ben", "bint", "bent", "mint", "ould", "oulid", "wuld", "weld", "weled",
          "wald", "bt", "بن", "ابن", "بنت", "ابنه", "ولد", "ال", "de", "da", "do", "dos", "del",
          "la", "von", "van");

  private static final Set<String> ARTICLE = Set.of("al", "el", "ul", "il");

  /** The article before a letter that it takes on: Ash-Shami, Ar-Rifai. */
  private static final Set<String> ARTICLE_TAKEN_ON =
      Set.of(
          "as", "ash", "ach", "ar", "az", "ad", "at", "an", "es", "esh", "ech", "er", "ez", "ed",
          "et", "en", "us", "ur", "ush", "uz", "ud", "ut", "un");

  private static final Pattern SERVANT =
      Pattern.compile("abd|abd[aeiou]{1,2}(?:ll?|rr?|ss?|sh|nn?|z|d)|عبد|абд[аеуэ]л");

  /** Father or mother of: the whole is the name. */
  private static final Set<String> FATHER =
      Set.of(
          "abu", "abou", "abo", "abi", "ebu", "bou", "bu", "umm", "um", "oum", "om", "ابو", "ابي",
          "بو", "ام");

  /** He of, as in Dhu al-Fiqar; its article is heard in every writing. */
  private static final Set<String> OWNER = Set.of("dhu", "dhul", "zu", "zul", "zol", "ذو");

  private static final Pattern FAITH =
      Pattern.compile("(?:[aeu]|[aeu][ld])?d{1,2}(?:i|ee|ie)ne?|الدين|دين");

  private final List<String> words;
  private final List<Set<String>> parts = new ArrayList<>();
  private int at;

  private NameParts(List<String> words) {
    this.words = words;
  }

  /** The readings of each part, in the order of writing. */
  static List<Set<String>> of(String name) {
    List<String> words =
        Arrays.stream(OtherWritings.inLatin(Folding.fold(name)).split(" "))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
            .toList();
    NameParts reading = new NameParts(words);
    while (reading.at < words.size()) {
      reading.read();
    }
    return reading.parts;
  }

  private void read() {
    String word = words.get(at);
    boolean isLast = at == words.size() - 1;
    if (!isLast && (BETWEEN.contains(word) || isArticle(word, words.get(at + 1)))) {
      at++;
    } else if (!isLast && SERVANT.matcher(word).matches()) {
      parts.add(Sounds.joined(Word.SERVANT, Word.readings(named())));
    } else if (!isLast && FATHER.contains(word)) {
      parts.add(Sounds.joined(Sounds.of(word), Word.readings(named())));
    } else if (!isLast && OWNER.contains(word)) {
      int from = at;
      named();
      parts.add(Sounds.of(String.join("", words.subList(from, at))));
    } else if (!parts.isEmpty() && FAITH.matcher(word).matches()) {
      parts.add(Sounds.joined(parts.removeLast(), Word.FAITH));
      at++;
    } else {
      parts.add(Word.readings(word));
      at++;
    }
  }

  /** The next word that is no article; what follows it comes next. */
  private String named() {
    at++;
    while (at < words.size() - 1 && isArticle(words.get(at), words.get(at + 1))) {
      at++;
    }
    return words.get(at++);
  }

  private static boolean isArticle(String word, String next) {
    return ARTICLE.contains(word)
        || (ARTICLE_TAKEN_ON.contains(word) && word.charAt(1) == next.charAt(0));
  }
}
