package org.amana.platform.names;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One written word that may be several: with its article, servant (abd), son (ben) or faith (din).
 */
final class Word {

  /** Sounds of {@code عبد}, with which the names of God make names of people. */
  static final Set<String> SERVANT = Set.of("BT");

  /** Sounds of {@code الدين}, which ends names such as Salah al-Din. */
  static final Set<String> FAITH = Set.of("TN");

  private static final Pattern OF_FAITH =
      Pattern.compile(
          "(?<name>.{2,}?)(?:الدين|[aeiu](?:l?d{1,2}|tt)(?:i|ee|ie|u)n{1,2}e?)", Pattern.DOTALL);
  private static final Pattern OF_SERVANT =
      Pattern.compile("(?:abd[aeou]{1,2}l|عبدال|абд[аеуэ]л)(?<name>.{2,})", Pattern.DOTALL);
  private static final Pattern WITH_ARTICLE =
      Pattern.compile("(?:ال(?=..)|[ae]l(?=.{4}))(?<name>.+)", Pattern.DOTALL);
  private static final Pattern OF_SON = Pattern.compile("(?:ben|بن)(?<name>.{3,})", Pattern.DOTALL);

  private Word() {}

  /** The readings of a folded word, at most {@link Sounds#MOST}. */
  static Set<String> readings(String word) {
    Set<String> readings = new LinkedHashSet<>();
    Matcher faith = OF_FAITH.matcher(word);
    if (faith.matches()) {
      readings.addAll(Sounds.joined(Sounds.of(faith.group("name")), FAITH));
    }
    Matcher servant = OF_SERVANT.matcher(word);
    if (servant.matches()) {
      readings.addAll(Sounds.joined(SERVANT, Sounds.of(servant.group("name"))));
    }
    addRest(readings, WITH_ARTICLE, word);
    addRest(readings, OF_SON, word);
    // Half of the room stays for the word as it stands.
    Set<String> limited = new LinkedHashSet<>();
    readings.stream().limit(Sounds.MOST / 2).forEach(limited::add);
    Sounds.of(word).stream().filter(reading -> limited.size() < Sounds.MOST).forEach(limited::add);
    return limited;
  }

  private static void addRest(Set<String> readings, Pattern form, String word) {
    Matcher rest = form.matcher(word);
    if (rest.matches()) {
      readings.addAll(Sounds.of(rest.group("name")));
    }
  }
}
