package org.amana.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amana.platform.language.Language;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;

/**
 * The user guide in one language, as HTML.
 *
 * @param html of the whole text; raw HTML in the source is shown, not obeyed
 * @param contents its second-level headings
 */
record Guide(String html, List<Part> contents) {

  /** A heading, and the fragment that leads to it. */
  record Part(String anchor, String title) {}

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** Reads {@code docs/guide/<tag>.md}, which the build puts beside the application. */
  static Guide in(Language language) {
    String path = "guide/" + language.tag() + ".md";
    try {
      return of(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8), language);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  static Guide of(String markdown, Language language) {
    Node text = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    text.accept(new StayInLanguage(language));
    List<Part> parts = new ArrayList<>();
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> new Anchors(parts))
            .build();
    String html =
        renderer
            .render(text)
            .replace("<table>", "<div class=\"table-region\" tabindex=\"0\"><table>")
            .replace("</table>", "</table></div>");
    return new Guide(html, List.copyOf(parts));
  }

  /**
   * Gives every heading an anchor, and notes those of the second level; lets the keyboard reach a
   * command that is wider than the screen.
   */
  private static final class Anchors implements AttributeProvider {
    private final IdGenerator ids = IdGenerator.builder().build();
    private final TextContentRenderer words = TextContentRenderer.builder().build();
    private final List<Part> parts;

    Anchors(List<Part> parts) {
      this.parts = parts;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (tag.equals("pre")) {
        attributes.put("tabindex", "0");
      }
      if (node instanceof Heading heading) {
        String title = words.render(heading).strip();
        String anchor = ids.generateId(title);
        attributes.put("id", anchor);
        if (heading.getLevel() == 2) {
          parts.add(new Part(anchor, title));
        }
      }
    }
  }

  /** A link to a page of ours leads to the page in the guide's language. */
  private static final class StayInLanguage extends AbstractVisitor {
    private final String prefix;

    StayInLanguage(Language language) {
      this.prefix = "/" + language.tag();
    }

    @Override
    public void visit(Link link) {
      String target = link.getDestination();
      if (target.startsWith("/") && !target.startsWith("/api/")) {
        link.setDestination(prefix + target);
      }
      visitChildren(link);
    }
  }
}
