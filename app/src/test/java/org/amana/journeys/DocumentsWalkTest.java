package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.amana.platform.node.Home;
import org.amana.platform.rebuilding.Specimens;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A photograph is handed in, looked at, and erased again. */
@Journey
class DocumentsWalkTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private EmptyNode node;
  @Autowired private Home home;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.DESKTOP), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void an_open_node() {
    node.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void a_photograph_is_handed_in_looked_at_and_erased(Reader reader) {
    try (Walk lead = Walk.withDevice(reader, port)) {
      Office office = new Office(accounts);
      office.comeIn(lead, "lead", Role.CASE_WORKER);
      Office.makeKey(lead);
      String path = Office.beginCase(lead, "Quintessa");
      lead.open(path);
      lead.link("documents.title").click();
      lead.inspect("documents-none");
      lead.link("documents.hand-in").first().click();
      lead.inspect("documents-hand-in");
      refuseProgram(lead);
      handIn(lead);
      erase(lead);
    }
  }

  private static void choose(Walk walk, String type, byte[] bytes) {
    walk.page().locator("#file").setInputFiles(new FilePayload("Her passport.jpg", type, bytes));
  }

  private void refuseProgram(Walk walk) {
    walk.page().locator("#kind").selectOption("injury");
    walk.page().locator("#words").fill("كدمة على الذراع.");
    choose(walk, "image/jpeg", new byte[] {'M', 'Z', 0, 1, 2, 3});
    walk.press("documents.hand-in.send");
    assertThat(walk.page().locator(".error-summary"))
        .containsText(walk.words("rebuilding.refusal.unknown"));
    assertThat(walk.page().locator("#words")).hasValue("كدمة على الذراع.");
    assertThat(walk.page().locator("#kind")).hasValue("injury");
    walk.inspect("documents-refused");
  }

  private void handIn(Walk walk) {
    choose(walk, "image/jpeg", Specimens.picture("jpeg", 1600, 1200));
    walk.press("documents.hand-in.send");
    assertThat(walk.heading()).hasText(walk.words("documents.kind.injury"));
    Assertions.assertThat(
            walk.page()
                .locator("img.document")
                .evaluate("picture => picture.decode().then(() => picture.naturalWidth)"))
        .isEqualTo(1600);
    walk.inspect("documents-one");
    Assertions.assertThat(lying()).as("what lies on the disk of what was handed in").isEmpty();
    walk.link("documents.title").click();
    walk.inspect("documents");
    walk.link("documents.kind.injury").click();
  }

  private List<Path> lying() {
    try (Stream<Path> files = Files.walk(home.temporary())) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void erase(Walk walk) {
    walk.link("documents.erase").click();
    walk.page().locator("#reasons").fill("It shows somebody else.");
    walk.inspect("documents-erase");
    walk.press("documents.erase");
    assertThat(walk.page().locator(".notice.good")).isVisible();
    assertThat(walk.page().locator("main")).containsText(walk.words("documents.none"));
    walk.inspect("documents-erased");
  }
}
