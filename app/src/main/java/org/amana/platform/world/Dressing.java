package org.amana.platform.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amana.platform.world.Meaning.Classed;
import org.amana.platform.world.Meaning.Named;
import org.amana.platform.world.Meaning.Shared;

/**
 * The words around a name that do not say which State: articles, "nationals of", "women", "Kingdom
 * of". They are set aside one after another until what remains is known.
 */
final class Dressing {

  /**
   * Names that the form of government tells apart (the two Congos, the two Koreas): from these it
   * must not be taken.
   */
  private static final Set<String> TOLD_APART =
      Set.of(
          "congo",
          "kongo",
          "korea",
          "coree",
          "corea",
          "china",
          "chine",
          "cina",
          "chinese",
          "chinoise",
          "chino",
          "chinois",
          "dominica",
          "dominique",
          "dominicana",
          "dominicaine",
          "الكونغو",
          "كونغو",
          "كوريا",
          "الصين",
          "صين",
          "دومينيكا",
          "samoa",
          "sudan");

  private static final int MOST_WORDS = 14;

  private final Gazetteer gazetteer;
  private final Map<String, List<String>> words = new HashMap<>();

  Dressing(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Facts.each(
        "words.csv",
        row ->
            words.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).addAll(folded(row.get(1))));
    words.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
  }

  private static List<String> folded(String row) {
    return List.of(row.split("\\|")).stream().map(Fold::fold).toList();
  }

  List<String> words(String role) {
    return words.getOrDefault(role, List.of());
  }

  boolean isArticle(String folded) {
    return words("article").contains(folded);
  }

  /** The meaning of what remains when the words around it are set aside. */
  Optional<Meaning> undressed(String folded) {
    return folded.chars().filter(letter -> letter == ' ').count() > MOST_WORDS
        ? Optional.empty()
        : rest(folded, false);
  }

  private Optional<Meaning> rest(String text, boolean ofGovernment) {
    Optional<Meaning> known = gazetteer.find(text).filter(one -> fits(one, text, ofGovernment));
    if (known.isPresent()) {
      return known;
    }
    for (String role : List.of("person", "article", "government")) {
      for (String word : words(role)) {
        if (text.startsWith(word + " ")) {
          // One letter may also be what is left of an abbreviation: "D Congo".
          boolean tellsApart = role.equals("government") || word.length() == 1;
          return rest(text.substring(word.length() + 1), ofGovernment || tellsApart);
        }
      }
    }
    for (String role : List.of("person", "joined")) {
      for (String word : words(role)) {
        if (text.endsWith(" " + word)) {
          return rest(
              text.substring(0, text.length() - word.length() - 1),
              ofGovernment || role.equals("joined"));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Meaning meaning, String text, boolean ofGovernment) {
    return switch (meaning) {
      case Named _ -> !ofGovernment || !TOLD_APART.contains(text);
      case Shared _ -> true;
      case Classed(LabelKind kind, _) -> !ofGovernment || kind == LabelKind.SEVERAL;
      case Meaning.Unread _ -> false;
    };
  }

  /** The name itself, for a look at typing errors, or the text as it was. */
  String bare(String folded) {
    for (String role : List.of("person", "article", "government")) {
      for (String word : words(role)) {
        if (folded.startsWith(word + " ")) {
          return bare(folded.substring(word.length() + 1));
        }
      }
    }
    for (String word : words("person")) {
      if (folded.endsWith(" " + word)) {
        return bare(folded.substring(0, folded.length() - word.length() - 1));
      }
    }
    return folded;
  }
}
