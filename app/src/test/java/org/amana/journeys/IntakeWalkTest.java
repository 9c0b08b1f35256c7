package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.Role;
import org.amana.platform.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody arrives, is asked what can be asked, on a telephone, and more is learnt later. */
@Journey
class IntakeWalkTest {

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private EmptyNode node;

  static List<Reader> readers() {
    return List.of(
        Reader.of(Language.ENGLISH, Reader.PHONE), Reader.of(Language.ARABIC, Reader.PHONE));
  }

  @BeforeEach
  void an_open_node() {
    node.open();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void what_can_be_asked_is_asked_and_the_rest_later(Reader reader) {
    try (Walk walk = Walk.withDevice(reader, port)) {
      new Office(accounts).comeIn(walk, "lead", Role.CASE_WORKER);
      Office.makeKey(walk);
      String path = begin(walk);
      learnMore(walk, path);
      chooseBetweenTwo(walk, path);
      lookAround(walk, path);
    }
  }

  private static String begin(Walk walk) {
    walk.open("/cases/new");
    walk.page().locator("#given").fill("هاجر");
    walk.page().locator("#family-none").selectOption("refused");
    walk.page().locator("#birth").fill("٢٠٠٣-٠٢-٢٩");
    walk.page().locator("#sex").selectOption("female");
    walk.press("cases.begin.send");
    assertThat(walk.page().locator(".error-summary"))
        .containsText(walk.words("intake.rule.date.no-such-day"));
    walk.inspect("intake-wrong");
    walk.page().locator("#birth").fill("~٢٠٠٣");
    walk.press("cases.begin.send");
    assertThat(walk.page().locator("main")).containsText("2003");
    assertThat(walk.page().locator("main")).containsText(walk.words("intake.answer.refused"));
    assertThat(walk.page().locator(".notice.warning"))
        .containsText(walk.words("cases.lacks.language"));
    walk.inspect("intake-begun");
    String address = walk.page().url();
    return address.substring(address.indexOf("/cases/"));
  }

  private static void learnMore(Walk walk, String path) {
    walk.open(path + "/change");
    assertThat(walk.page().locator("#given")).hasValue("هاجر");
    walk.page().locator("#talkLanguage").fill("ti");
    walk.press("cases.change.send");
    assertThat(walk.page().locator(".notice.warning"))
        .not()
        .containsText(walk.words("cases.lacks.language"));
  }

  private static void chooseBetweenTwo(Walk walk, String path) {
    walk.open(path + "/change");
    walk.page().locator("#given").fill("Hagar");
    walk.page().locator("input[name=version]").evaluate("field => field.value = 1");
    walk.page().locator("#talkLanguage").fill("am");
    walk.press("cases.change.send");
    assertThat(walk.heading()).hasText(walk.words("cases.choose.title"));
    walk.inspect("intake-choose");
    walk.page().locator("#talkLanguage-own").check();
    walk.press("cases.choose.send");
    assertThat(walk.page().locator("main")).containsText("Hagar");
  }

  private static void lookAround(Walk walk, String path) {
    walk.open(path + "/history").inspect("intake-history");
    assertThat(walk.page().locator("main table").first()).containsText("Hagar");
    walk.open(path + "/situation").inspect("intake-situation");
    walk.open(path + "/duplicates").inspect("intake-duplicates");
    walk.open(path + "/print").inspect("intake-print");
    walk.open("/cases").inspect("intake-list");
  }
}
