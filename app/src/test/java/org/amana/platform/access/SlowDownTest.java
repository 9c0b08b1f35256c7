package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.amana.platform.access.SlowDown.Kind;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** Guessing is slowed down at every door, and no door tells who is behind it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class SlowDownTest {

  private static final String NAME = "a@example.org";
  private static final int MANY = 40;

  @Autowired private MockMvc pages;
  @Autowired private SlowDown slowDown;
  @Autowired private Accounts accounts;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private FreshDatabase.Owner owner;
  private Browser browser;

  @BeforeEach
  void clear() {
    // The test itself is no request; Spring's test support would make it look like one.
    RequestContextHolder.resetRequestAttributes();
    vault.open();
    owner
        .sql(
            """
            truncate access.person, access.organisation, access.person_role, access.one_time_link,
              access.failed_sign_in, access.session cascade
            """)
        .update();
    browser = new Browser(pages);
  }

  private void pass(String interval) {
    owner
        .sql("update access.failed_sign_in set last_at = last_at - :interval::interval")
        .param("interval", interval)
        .update();
  }

  private void fail(Kind kind, int times) {
    for (int i = 0; i < times; i++) {
      slowDown.admits(kind, "x");
      pass("20 minutes");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void after_the_free_failures_each_doubles_the_wait(Kind kind) {
    for (int i = 0; i < SlowDown.FREE; i++) {
      assertThat(slowDown.admits(kind, "x")).isTrue();
    }
    assertThat(slowDown.admits(kind, "x")).isFalse();
    pass("1 second");
    assertThat(slowDown.admits(kind, "x")).isTrue();
    pass("1 second");
    assertThat(slowDown.admits(kind, "x")).isFalse();
    pass("1 second");
    assertThat(slowDown.admits(kind, "x")).isTrue();
    assertThat(slowDown.admits(kind, "y")).as("somebody else").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD, 30 seconds",
    "LINK, 30 seconds",
    "PASSKEY, 30 seconds",
    "CODE, 15 minutes",
    "PHRASE, 15 minutes",
    "KIT, 15 minutes",
    "PASSPHRASE, 30 seconds",
    "SHARES, 30 seconds"
  })
  void the_wait_has_an_end(Kind kind, String longest) {
    fail(kind, 30);
    slowDown.admits(kind, "x");

    assertThat(slowDown.admits(kind, "x")).isFalse();
    pass(longest);
    assertThat(slowDown.admits(kind, "x")).isTrue();
  }

  @Test
  void a_success_and_an_hour_are_forgotten() {
    fail(Kind.CODE, 9);
    slowDown.forget(Kind.CODE, "x");
    assertThat(slowDown.admits(Kind.CODE, "x")).isTrue();
    fail(Kind.CODE, 9);
    pass("1 hour");
    slowDown.admits(Kind.CODE, "y");
    assertThat(owner.sql("select count(*) from access.failed_sign_in").query(Long.class).single())
        .as("the code of y, and the sum of y")
        .isEqualTo(2);
  }

  @Test
  void a_failure_of_tomorrow_is_of_a_clock_that_was_put_back_and_holds_nobody_up() {
    fail(Kind.CODE, 9);
    pass("-1 day");

    assertThat(slowDown.admits(Kind.CODE, "x")).isTrue();
    assertThat(slowDown.admits(Kind.CODE, "x")).as("and counts from now").isFalse();
  }

  @Test
  void trying_many_doors_gains_nothing() {
    fail(Kind.CODE, 12);
    fail(Kind.KIT, 18);
    slowDown.admits(Kind.CODE, "x");

    assertThat(slowDown.admits(Kind.PHRASE, "x")).as("the first attempt at the phrase").isFalse();
    assertThat(slowDown.admits(Kind.PHRASE, "y")).as("somebody else").isTrue();
    assertThat(slowDown.admits(Kind.PASSWORD, "x")).as("where strangers come").isTrue();
    pass("15 minutes");
    assertThat(slowDown.admits(Kind.PHRASE, "x")).isTrue();
  }

  @Test
  void whoever_succeeds_every_time_never_waits() {
    for (int i = 0; i < SlowDown.FREE_IN_SUM * 2; i++) {
      assertThat(slowDown.admits(Kind.CODE, "x")).isTrue();
      slowDown.forget(Kind.CODE, "x");
    }
  }

  @Test
  void many_guesses_at_once_gain_nothing() throws Exception {
    try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> guess = () -> slowDown.admits(Kind.CODE, "x");
      int told = 0;
      for (Future<Boolean> guessed : guessers.invokeAll(Collections.nCopies(MANY, guess))) {
        told += guessed.get() ? 1 : 0;
      }
      // A slow machine may let a second pass, and one more guess with it.
      assertThat(told).isBetween(SlowDown.FREE, SlowDown.FREE + 2);
    }
  }

  private MockHttpServletResponse password(String name, String password) throws Exception {
    return browser.fill("/en/sign-in", "signInName", name, "password", password).getResponse();
  }

  private MockHttpServletResponse code(String code) throws Exception {
    return browser.fill("/en/confirm/code", "code", code, "to", "/account").getResponse();
  }

  /** As after many failures, the last of them now. */
  private void exhausted() {
    assertThat(owner.sql("update access.failed_sign_in set failures = 40").update())
        .isBetween(1, 2); // of one door, and of all that a person has in sum
  }

  @Test
  void a_password_waits() throws Exception {
    insiders.newcomer(NAME, Role.READER);
    password(NAME, "not the password");
    exhausted();

    assertThat(password(NAME, Insiders.PASSWORD).getStatus()).isEqualTo(422);
    pass("30 seconds");
    assertThat(password(NAME, Insiders.PASSWORD).getStatus()).isEqualTo(302);
  }

  @Test
  void a_code_waits_whether_at_sign_in_or_at_a_confirmation() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password(NAME, Insiders.PASSWORD);
    code("000000");
    exhausted();

    assertThat(code(insiders.code(person.id())).getStatus()).isEqualTo(422);
    pass("15 minutes");
    assertThat(code(insiders.code(person.id())).getStatus()).isEqualTo(302);

    code("000000");
    exhausted();
    assertThat(code(insiders.code(person.id())).getStatus()).isEqualTo(422);
  }

  @Test
  void a_new_session_gives_no_new_guesses_at_a_code() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password(NAME, Insiders.PASSWORD);
    code("000000");
    exhausted();
    browser = new Browser(pages);
    password(NAME, Insiders.PASSWORD);

    assertThat(code(insiders.code(person.id())).getStatus()).isEqualTo(422);
  }

  @Test
  void a_passkey_waits() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password(NAME, Insiders.PASSWORD);
    Device device = new Device(1);
    String options =
        browser.fill("/en/account/factors/passkey/options").getResponse().getContentAsString();
    browser.fill("/en/account/factors/passkey", "credential", device.make(options));
    browser = new Browser(pages);
    passkey(new Device(1));
    exhausted();

    assertThat(passkey(device).getStatus()).isEqualTo(422);
    pass("30 seconds");
    assertThat(passkey(device).getStatus()).isEqualTo(302);
  }

  private MockHttpServletResponse passkey(Device device) throws Exception {
    String options = browser.fill("/en/sign-in/passkey/options").getResponse().getContentAsString();
    return browser.fill("/en/sign-in/passkey", "credential", device.sign(options)).getResponse();
  }

  @Test
  void a_password_at_a_confirmation_waits() throws Exception {
    insiders.newcomer(NAME, Role.READER);
    password(NAME, Insiders.PASSWORD);
    browser.fill("/en/confirm/password", "password", "not the password");
    exhausted();

    assertThat(
            browser
                .fill("/en/confirm/password", "password", Insiders.PASSWORD)
                .getResponse()
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void a_link_waits() throws Exception {
    Person person = insiders.newcomer(NAME, Role.READER);
    String token = accounts.issueLink(person.id());
    browser.open("/en/setup?token=" + token.substring(0, 20) + "x");
    exhausted();

    assertThat(browser.open("/en/setup?token=" + token).getResponse().getStatus()).isEqualTo(404);
    pass("30 seconds");
    assertThat(browser.open("/en/setup?token=" + token).getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void who_has_a_second_factor_and_who_has_none_and_who_is_nobody_get_the_same_refusal()
      throws Exception {
    insiders.add("a@example.org", Role.ADMINISTRATOR);
    insiders.newcomer("b@example.org", Role.READER);
    accounts.add(new NewPerson("Invited", "c@example.org", "An office", Set.of(Role.READER)));

    List<String> answers =
        Stream.of("a@example.org", "b@example.org", "c@example.org", "d@example.org")
            .map(this::refusal)
            .distinct()
            .toList();

    assertThat(answers).hasSize(1);
  }

  private String refusal(String name) {
    try {
      return withoutToken(password(name, "not the password")).replace(name, "NAME");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_wrong_passkey_and_an_unknown_one_get_the_same_refusal() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password(NAME, Insiders.PASSWORD);
    String options =
        browser.fill("/en/account/factors/passkey/options").getResponse().getContentAsString();
    browser.fill("/en/account/factors/passkey", "credential", new Device(1).make(options));
    browser = new Browser(pages);

    String wrong = withoutToken(passkey(new Device(1)));
    String unknown = withoutToken(passkey(new Device(2)));

    assertThat(wrong).isEqualTo(unknown).contains("error-summary");
  }

  @Test
  void what_a_browser_is_told_before_a_passkey_names_nobody() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);

    String options = browser.fill("/en/sign-in/passkey/options").getResponse().getContentAsString();

    assertThat(options).contains("\"allowCredentials\":[]").doesNotContain(NAME);
  }

  private static String withoutToken(MockHttpServletResponse page) throws Exception {
    return page.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
