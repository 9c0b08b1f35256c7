package org.amana;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold of the messages of two languages. Each rule returns what breaks it. */
record Wording(NavigableMap<String, String> english, NavigableMap<String, String> arabic) {

  /** The form that a plural needs for each way of counting in Arabic; a number may stand for it. */
  private static final Map<String, String> ARABIC_FORMS =
      Map.of("zero", "=0", "one", "=1", "two", "=2", "few", "", "many", "", "other", "");

  private static final Pattern LITERAL = Pattern.compile("[\"'`]([a-z0-9][a-z0-9.-]*)[\"'`]");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{([a-z0-9][a-z0-9.-]*)");

  static Wording ofTheHouse() {
    return new Wording(read("_en.properties"), read("_ar.properties"));
  }

  private static NavigableMap<String, String> read(String ending) {
    NavigableMap<String, String> all = new TreeMap<>();
    for (Path file : files(ending)) {
      parse(Checkout.read(file)).forEach(all::put);
    }
    return all;
  }

  static List<Path> files(String ending) {
    return Checkout.below(Checkout.mainResources().resolve("messages"), ending);
  }

  static NavigableMap<String, String> parse(String file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    NavigableMap<String, String> messages = new TreeMap<>();
    properties.forEach((key, value) -> messages.put((String) key, (String) value));
    return messages;
  }

  /** Keys that one language has and the other has not, or that say nothing. */
  NavigableSet<String> lonelyKeys() {
    NavigableSet<String> lonely = new TreeSet<>();
    english.forEach((key, text) -> lonely.addAll(lonely(key, text, arabic)));
    arabic.forEach((key, text) -> lonely.addAll(lonely(key, text, english)));
    return lonely;
  }

  private static List<String> lonely(String key, String text, Map<String, String> other) {
    return text.isBlank() || !other.containsKey(key) ? List.of(key) : List.of();
  }

  /** Keys that neither the code nor a template names, and that no declared beginning covers. */
  NavigableSet<String> unusedKeys(List<String> sources, Set<String> beginnings) {
    Set<String> named = new TreeSet<>();
    for (String source : sources) {
      for (Pattern pattern : List.of(LITERAL, EXPRESSION)) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
          named.add(found.group(1));
        }
      }
    }
    NavigableSet<String> unused = new TreeSet<>(english.keySet());
    unused.removeAll(named);
    unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
    return unused;
  }

  /** Messages whose arguments are not the same in both languages. */
  NavigableSet<String> unequalArguments() {
    NavigableSet<String> unequal = new TreeSet<>();
    english.forEach(
        (key, text) -> {
          String other = arabic.get(key);
          if (other != null && !arguments(text).equals(arguments(other))) {
            unequal.add(key + ": " + arguments(text) + " and " + arguments(other));
          }
        });
    return unequal;
  }

  /** The names or numbers of a message's arguments; those that are counted are marked so. */
  static NavigableSet<String> arguments(String text) {
    MessagePattern pattern = new MessagePattern(text);
    NavigableSet<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = pattern.getSubstring(pattern.getPart(i + 1));
        names.add(part.getArgType() == ArgType.PLURAL ? name + " counted" : name);
      }
    }
    return names;
  }

  /** Arabic plurals that lack one of the six forms. */
  NavigableSet<String> incompletePlurals() {
    NavigableSet<String> incomplete = new TreeSet<>();
    arabic.forEach(
        (key, text) ->
            plurals(text).stream()
                .filter(forms -> !isComplete(forms))
                .forEach(forms -> incomplete.add(key + ": " + forms)));
    return incomplete;
  }

  private static boolean isComplete(Set<String> forms) {
    return ARABIC_FORMS.entrySet().stream()
        .allMatch(form -> forms.contains(form.getKey()) || forms.contains(form.getValue()));
  }

  private static List<Set<String>> plurals(String text) {
    MessagePattern pattern = new MessagePattern(text);
    List<Set<String>> plurals = new ArrayList<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPart(i).getType() == Part.Type.ARG_START
          && pattern.getPart(i).getArgType() == ArgType.PLURAL) {
        plurals.add(forms(pattern, i));
      }
    }
    return plurals;
  }

  private static Set<String> forms(MessagePattern pattern, int start) {
    Set<String> forms = new TreeSet<>();
    for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
      if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
        forms.add(pattern.getSubstring(pattern.getPart(i)));
      } else if (pattern.getPartType(i) == Part.Type.ARG_START) {
        i = pattern.getLimitPartIndex(i);
      }
    }
    return forms;
  }

  /** Keys of a file that are written twice, or that do not begin with the file's room. */
  static NavigableSet<String> misplacedKeys(String room, String file) {
    NavigableSet<String> seen = new TreeSet<>();
    NavigableSet<String> misplaced = new TreeSet<>();
    file.lines()
        .map(String::strip)
        .filter(line -> line.matches("[a-z0-9.-]+ *[=:].*"))
        .map(line -> line.split(" *[=:]", 2)[0].toLowerCase(Locale.ROOT))
        .filter(key -> !seen.add(key) || !belongsTo(room, key))
        .forEach(misplaced::add);
    return misplaced;
  }

  private static boolean belongsTo(String room, String key) {
    return key.startsWith(room + ".")
        || key.startsWith("problem." + room + ".")
        || (room.equals("problems") && key.startsWith("problem.common."));
  }
}
