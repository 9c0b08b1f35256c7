package org.amana;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** What must hold of documents. Each rule returns what breaks it. */
final class Documents {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) (.+)$");
  private static final Pattern COMMAND = Pattern.compile("\\./amana((?: +[^\\s`|#)]+)*)");

  private Documents() {}

  /** Links to files or headings of ours that are not there. */
  static List<String> brokenLinks(Path document, String text) {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String target = link.group(1);
      boolean isElsewhere = target.matches("[a-z]+:.*") || target.startsWith("/");
      if (!isElsewhere && !leadsSomewhere(document, text, target)) {
        broken.add(target);
      }
    }
    return broken;
  }

  private static boolean leadsSomewhere(Path document, String text, String target) {
    String[] parts = target.split("#", 2);
    Path file =
        parts[0].isEmpty()
            ? document
            : document.resolveSibling(parts[0]).toAbsolutePath().normalize();
    if (!parts[0].isEmpty() && !Files.exists(file)) {
      return false;
    }
    String pointed = parts[0].isEmpty() ? text : null;
    return parts.length < 2
        || anchors(pointed == null ? Checkout.read(file) : pointed).contains(parts[1]);
  }

  private static List<String> anchors(String markdown) {
    List<String> anchors = new ArrayList<>();
    Matcher heading = HEADING.matcher(markdown);
    while (heading.find()) {
      anchors.add(
          heading
              .group(2)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-'));
    }
    return anchors;
  }

  /** The levels of the headings in order, which two languages of one text share. */
  static List<Integer> outline(String markdown) {
    List<Integer> levels = new ArrayList<>();
    boolean isCode = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        isCode = !isCode;
      } else if (!isCode && line.matches("#{1,6} .+")) {
        levels.add(line.indexOf(' '));
      }
    }
    return levels;
  }

  /** What is written in fenced code, which two languages of one text share. */
  static List<String> code(String markdown) {
    List<String> code = new ArrayList<>();
    boolean isCode = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        isCode = !isCode;
      } else if (isCode) {
        code.add(line.replaceAll("\\s+#.*", ""));
      }
    }
    return code;
  }

  /** Commands and options that ./amana does not have. */
  static List<String> unknownCommands(CommandLine amana, List<String> ofTheLauncher, String text) {
    List<String> unknown = new ArrayList<>();
    Matcher command = COMMAND.matcher(text.replace("\\\n", " "));
    while (command.find()) {
      String[] words = command.group(1).strip().split(" +", -1);
      boolean isOurs = words[0].isEmpty() || !words[0].matches("[a-z-]+");
      if (!isOurs && !ofTheLauncher.contains(words[0]) && !isKnown(amana, words)) {
        unknown.add(command.group().strip());
      }
    }
    return unknown;
  }

  private static boolean isKnown(CommandLine amana, String[] words) {
    CommandLine at = amana;
    for (String word : words) {
      CommandLine below = at.getSubcommands().get(word);
      if (below != null) {
        at = below;
      } else if (!at.getSubcommands().isEmpty() && word.matches("[a-z-]+")) {
        return false;
      } else if (word.startsWith("--")
          && at.getCommandSpec().findOption(word.split("=", 2)[0]) == null) {
        return false;
      }
    }
    return true;
  }
}
