package org.amana;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What must not stand in a template or a style sheet. Each rule returns what breaks it. */
final class Templates {

  private static final Set<String> SPOKEN =
      Set.of("alt", "aria-label", "aria-description", "label", "placeholder", "title", "summary");
  private static final Set<String> WRITTEN = Set.of("th:text", "th:utext", "th:aria-label");
  private static final Pattern INLINED =
      Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final Pattern PHYSICAL = Pattern.compile("(?<![-\\w.#])[\\w-]*\\b(left|right)\\b");

  private Templates() {}

  /** Words that a reader would see or hear and no translator. */
  static List<String> visibleText(String template) {
    List<String> found = new ArrayList<>();
    for (Element element : parse(template).getAllElements()) {
      element.textNodes().stream().map(Templates::words).forEach(found::addAll);
      for (Attribute attribute : element.attributes()) {
        found.addAll(words(attribute));
      }
    }
    return found;
  }

  private static Document parse(String template) {
    return Jsoup.parse(template, "", Parser.xmlParser());
  }

  private static List<String> words(TextNode node) {
    String text = INLINED.matcher(node.getWholeText()).replaceAll("").strip();
    return hasLetter(text) ? List.of(text) : List.of();
  }

  private static List<String> words(Attribute attribute) {
    String value = attribute.getValue();
    if (SPOKEN.contains(attribute.getKey()) && hasLetter(value)) {
      return List.of(attribute.toString());
    }
    if (WRITTEN.contains(attribute.getKey())) {
      Matcher literal = LITERAL.matcher(value);
      while (literal.find()) {
        boolean isKey = literal.group(1).matches("[a-z0-9-]*\\.[a-z0-9.-]*");
        if (hasLetter(literal.group(1)) && !isKey) {
          return List.of(attribute.toString());
        }
      }
    }
    return List.of();
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** What the content policy of the browser would refuse: styles and scripts within the page. */
  static List<String> inlineCode(String template) {
    List<String> found = new ArrayList<>();
    for (Element element : parse(template).getAllElements()) {
      String name = element.normalName();
      boolean isOpenScript =
          name.equals("script") && !element.hasAttr("src") && !element.hasAttr("th:src");
      if (isOpenScript || name.equals("style")) {
        found.add("<" + name + ">");
      }
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().matches("(th:)?(style|on[a-z]+)")) {
          found.add(attribute.toString());
        }
      }
    }
    return found;
  }

  /** Comments travel to the reader; notes for us stand between {@code <!--/* and *}{@code /-->}. */
  static List<String> sentComments(String template) {
    List<String> found = new ArrayList<>();
    for (Element element : parse(template).getAllElements()) {
      for (Node child : element.childNodes()) {
        if (child instanceof Comment comment && !comment.getData().startsWith("/*")) {
          found.add(comment.getData().strip());
        }
      }
    }
    return found;
  }

  /** Sides that do not turn round in a script written from right to left. */
  static List<String> physicalSides(String styles) {
    List<String> found = new ArrayList<>();
    String withoutComments =
        Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL).matcher(styles).replaceAll("");
    Matcher side = PHYSICAL.matcher(withoutComments);
    while (side.find()) {
      found.add(side.group());
    }
    return found;
  }
}
