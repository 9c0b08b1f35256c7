package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Templates hold structure: no words, no styles, no scripts. Style sheets know no left or right.
 */
class TemplatesTest {

  private static final String PLANTED =
      """
      <!doctype html>
      <html xmlns:th="http://www.thymeleaf.org">
      <body><!-- seen by everybody --><!--/* seen by us */-->
        <h1 th:text="#{room.title}">Title</h1>
        <p th:text="'Total: ' + ${sum}"></p>
        <p th:text="${page.text('room.key')}"></p>
        <p>[[#{room.inlined}]] &middot; 1</p>
        <img th:src="@{~/assets/a.svg}" alt="A picture">
        <p style="color: red" onclick="go()"></p>
        <script>go()</script>
      </body>
      </html>
      """;

  private static void eachTemplate(Function<String, List<String>> rule) {
    List<Path> templates = Checkout.below(Checkout.mainResources().resolve("templates"), ".html");
    assertThat(templates).isNotEmpty();
    assertThat(templates)
        .allSatisfy(
            file ->
                assertThat(rule.apply(Checkout.read(file))).as(Checkout.nameOf(file)).isEmpty());
  }

  @Test
  void no_template_holds_words() {
    eachTemplate(Templates::visibleText);

    assertThat(Templates.visibleText(PLANTED))
        .containsExactly("Title", "th:text=\"'Total: ' + ${sum}\"", "alt=\"A picture\"", "go()");
  }

  @Test
  void no_template_holds_styles_or_scripts() {
    eachTemplate(Templates::inlineCode);

    assertThat(Templates.inlineCode(PLANTED))
        .containsExactly("style=\"color: red\"", "onclick=\"go()\"", "<script>");
  }

  @Test
  void no_comment_of_ours_is_sent_to_readers() {
    eachTemplate(Templates::sentComments);

    assertThat(Templates.sentComments(PLANTED)).containsExactly("seen by everybody");
  }

  @Test
  void style_sheets_name_the_start_and_the_end_and_never_a_side() {
    assertThat(Checkout.below(Checkout.mainResources().resolve("assets"), ".css"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Templates.physicalSides(Checkout.read(file))).isEmpty());

    assertThat(Templates.physicalSides("a { margin-left: 1px; text-align: right; left: 0 }"))
        .containsExactly("margin-left", "right", "left");
    assertThat(Templates.physicalSides("/* left */ .arrow-right { inset-inline-start: 0 }"))
        .isEmpty();
  }
}
