package org.amana;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.amana.platform.node.Node;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents say is there. */
class DocumentsTest {

  private static final List<String> OF_THE_LAUNCHER =
      List.of("help", "test", "check-long", "fix", "dev", "bench");
  private static final CommandLine AMANA = Amana.commandLine(new Node(Amana.class));

  private static final String PLANTED =
      """
      # Planted
      [a file](nowhere.md), [a heading](#nothing), [itself](#planted), [outside](https://example.org)

      ```
      ./amana dance --slowly
      ./amana serve --loudly
      ./amana serve --port 8080     # fine
      ./amana import poetry FILE
      ```
      """;

  private static List<Path> documents() {
    List<Path> documents = new ArrayList<>(Checkout.below(Checkout.file("docs"), ".md"));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")) {
      documents.add(Checkout.file(name));
    }
    return documents;
  }

  private static String guide(String language) {
    return Checkout.read(Checkout.file("docs/guide/" + language + ".md"));
  }

  @Test
  void every_link_leads_somewhere() {
    assertThat(documents())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            file ->
                assertThat(Documents.brokenLinks(file, Checkout.read(file)))
                    .as(Checkout.nameOf(file))
                    .isEmpty());

    assertThat(Documents.brokenLinks(Checkout.file("README.md"), PLANTED))
        .containsExactly("nowhere.md", "#nothing");
  }

  @Test
  void every_command_in_a_document_exists() {
    assertThat(documents())
        .allSatisfy(
            file ->
                assertThat(Documents.unknownCommands(AMANA, OF_THE_LAUNCHER, Checkout.read(file)))
                    .as(Checkout.nameOf(file))
                    .isEmpty());

    assertThat(Documents.unknownCommands(AMANA, OF_THE_LAUNCHER, PLANTED))
        .containsExactly(
            "./amana dance --slowly", "./amana serve --loudly", "./amana import poetry FILE");
  }

  @Test
  void the_guide_says_the_same_in_both_languages() {
    assertThat(Documents.outline(guide("en"))).hasSizeGreaterThan(8);
    assertThat(Documents.outline(guide("ar"))).isEqualTo(Documents.outline(guide("en")));
    assertThat(Documents.code(guide("ar"))).isEqualTo(Documents.code(guide("en")));

    assertThat(Documents.outline(PLANTED)).isNotEqualTo(Documents.outline(guide("en")));
  }

  @Test
  void every_decision_is_in_the_list_of_decisions() {
    String list = Checkout.read(Checkout.file("docs/decisions/README.md"));
    assertThat(Checkout.below(Checkout.file("docs/decisions"), ".md"))
        .filteredOn(file -> Checkout.nameOf(file).matches(".*/[0-9]{4}-.*"))
        .hasSizeGreaterThan(6)
        .allSatisfy(file -> assertThat(list).contains("(" + file.getFileName() + ")"));
  }
}
