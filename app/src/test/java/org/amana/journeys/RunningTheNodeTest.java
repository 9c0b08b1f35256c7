package org.amana.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amana.platform.access.Accounts;
import org.amana.platform.access.DemoAccounts;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those who run a node come in, let others in, and go. */
@Journey
class RunningTheNodeTest {

  private static final String PASSWORD = "seven quiet harbours";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private DemoAccounts demo;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;

  static Stream<Reader> readersWithAndWithoutScript() {
    return Reader.withAndWithoutScript();
  }

  static List<Reader> readersByDayAndNight() {
    return Reader.byDayAndNight();
  }

  @BeforeEach
  void nobody_is_here_yet() {
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
  }

  @ParameterizedTest
  @MethodSource("readersWithAndWithoutScript")
  void the_first_administrator_comes_in_by_the_link_and_lets_somebody_else_in(Reader reader) {
    String token = accounts.firstLink().orElseThrow();
    String link;
    try (Walk walk = Walk.of(reader, port)) {
      walk.arrive(token);
      walk.inspect("setup");
      introduce(walk, "First", "first@example.org");
      setPassword(walk);
      walk.inspect("factors-missing");
      setUpApp(walk);

      walk.open("/people").inspect("people");
      walk.link("access.people.add").click();
      walk.inspect("new-person");
      introduce(walk, "Second", "second@example.org");
      walk.press("access.people.add");
      walk.inspect("person-added");
      link = walk.page().locator("main code").textContent();
    }
    try (Walk walk = Walk.of(reader, port)) {
      walk.page().navigate(link);
      setPassword(walk);
      walk.open("/account").inspect("account");
      assertThat(walk.page().locator("main")).containsText("second@example.org");

      walk.open("/people", 403).inspect("denied");
    }
  }

  private static void introduce(Walk walk, String name, String signInName) {
    walk.fill("access.field.name", name);
    walk.fill("access.field.sign-in-name", signInName);
    walk.fill("access.field.organisation", "An office");
  }

  private static void setPassword(Walk walk) {
    walk.fill("access.field.new-password", PASSWORD);
    walk.fill("access.field.again", PASSWORD);
    walk.press("access.setup.send");
  }

  /** An administrator needs a second factor; the one by codes works without script. */
  private static void setUpApp(Walk walk) {
    walk.press("access.factors.code.add");
    walk.inspect("code");
    walk.fill(
        "access.field.code", CodesOfAnApp.code(walk.page().locator("main code").textContent()));
    walk.press("access.code.send");
    assertThat(walk.page().locator(".notice.good")).isVisible();
  }

  @ParameterizedTest
  @MethodSource("readersByDayAndNight")
  void a_wrong_password_is_told_and_what_was_typed_is_kept(Reader reader) {
    DemoAccounts.Keys keys = demo.open();
    try (Walk walk = Walk.of(reader, port)) {
      walk.open("/sign-in").inspect("sign-in");
      walk.fill("access.field.sign-in-name", keys.signInNames().getFirst());
      walk.fill("access.field.password", "not the password");
      walk.press("access.sign-in.send");

      assertThat(walk.page().getByRole(AriaRole.ALERT)).isFocused();
      assertThat(walk.page().getByLabel(walk.words("access.field.sign-in-name")))
          .hasValue(keys.signInNames().getFirst());
      walk.inspect("sign-in-refused");

      walk.fill("access.field.password", keys.password());
      walk.press("access.sign-in.send");
      assertThat(walk.page().getByRole(AriaRole.ALERT)).hasCount(0);
    }
  }

  @ParameterizedTest
  @MethodSource("readersByDayAndNight")
  void who_signs_in_finds_the_page_that_was_asked_for_and_signs_out_again(Reader reader) {
    DemoAccounts.Keys keys = demo.open();
    String home = "/" + reader.language().tag();
    try (Walk walk = Walk.of(reader, port)) {
      walk.page().navigate("http://127.0.0.1:" + port + home + "/jobs");
      walk.fill("access.field.sign-in-name", keys.signInNames().getFirst());
      walk.fill("access.field.password", keys.password());
      walk.press("access.sign-in.send");
      assertThat(walk.page()).hasURL(Pattern.compile(home + "/jobs$"));
      walk.inspect("jobs");
      walk.open("/organisations").inspect("organisations");

      walk.press("access.sign-out");
      walk.page().navigate("http://127.0.0.1:" + port + home + "/jobs");
      assertThat(walk.page()).hasURL(Pattern.compile(home + "/sign-in\\?to="));
    }
  }
}
