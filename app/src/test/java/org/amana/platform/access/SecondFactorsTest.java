package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.Seal;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** What more than a password it takes, for whom, and that nothing opens before it was shown. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class SecondFactorsTest {

  private static final String NAME = "a@example.org";

  @Autowired private MockMvc pages;
  @Autowired private Accounts accounts;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private Seal seal;
  @Autowired private JdbcClient database;
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

  private MockHttpServletResponse open(String address) throws Exception {
    return browser.open(address).getResponse();
  }

  private MockHttpServletResponse fill(String address, String... fields) throws Exception {
    return browser.fill(address, fields).getResponse();
  }

  private MockHttpServletResponse password(String to) throws Exception {
    return fill("/en/sign-in", "signInName", NAME, "password", Insiders.PASSWORD, "to", to);
  }

  private MockHttpServletResponse code(String code) throws Exception {
    return fill("/en/confirm/code", "code", code, "to", "/account");
  }

  private Device passkey(int number) throws Exception {
    Device device = new Device(number);
    assertThat(enrol(device).getRedirectedUrl()).isEqualTo("/en/account/factors?added=true");
    return device;
  }

  private MockHttpServletResponse enrol(Device device) throws Exception {
    String options = fill("/en/account/factors/passkey/options").getContentAsString();
    return fill(
        "/en/account/factors/passkey", "credential", device.make(options), "name", "laptop");
  }

  /** A passkey by itself, as on the page of signing in. */
  private MockHttpServletResponse signIn(Device device) throws Exception {
    String options = fill("/en/sign-in/passkey/options").getContentAsString();
    return fill("/en/sign-in/passkey", "credential", device.sign(options), "to", "/account");
  }

  static Stream<Role> rolesThatNeedMore() {
    return Stream.of(Role.values()).filter(Role::needsSecondFactor);
  }

  @Test
  void only_those_who_read_figures_may_do_with_a_password() {
    assertThat(Stream.of(Role.values()).filter(role -> !role.needsSecondFactor()))
        .containsExactlyInAnyOrder(Role.READER, Role.STATISTICIAN);
  }

  @ParameterizedTest
  @MethodSource("rolesThatNeedMore")
  void who_has_none_sets_one_up_before_anything_else_opens(Role role) throws Exception {
    insiders.newcomer(NAME, role, Role.READER);

    assertThat(password("/jobs").getRedirectedUrl()).isEqualTo("/en/account/factors");
    for (String closed : List.of("/en/jobs", "/en/account", "/en/people", "/en/account/password")) {
      assertThat(open(closed).getRedirectedUrl()).as(closed).isEqualTo("/en/account/factors");
    }
    assertThat(open("/en/account/factors").getContentAsString())
        .contains("Set up a second factor first");

    passkey(1);
    assertThat(open("/en/jobs").getStatus()).isEqualTo(200);
  }

  @Test
  void a_role_that_is_given_later_asks_at_once() throws Exception {
    Person person = insiders.newcomer(NAME, Role.READER);
    password("/");
    assertThat(open("/en/jobs").getStatus()).isEqualTo(200);

    accounts.setRoles(person.id(), Set.of(Role.CASE_WORKER));

    assertThat(open("/en/jobs").getRedirectedUrl()).isEqualTo("/en/account/factors");
  }

  @Test
  void after_the_password_nothing_opens_before_the_code() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);

    assertThat(password("/people").getRedirectedUrl()).isEqualTo("/en/confirm?to=%2Fpeople");
    for (String closed :
        List.of("/en/people", "/en/account", "/en/account/factors", "/en/account/factors/code")) {
      assertThat(open(closed).getRedirectedUrl()).as(closed).startsWith("/en/confirm?to=");
    }
    assertThat(fill("/en/account/factors/passkey/options").getRedirectedUrl())
        .startsWith("/en/confirm");

    assertThat(code(insiders.code(person.id())).getRedirectedUrl()).isEqualTo("/en/account");
    assertThat(open("/en/people").getStatus()).isEqualTo(200);
  }

  @Test
  void a_further_factor_gives_the_session_a_new_cookie() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password("/");
    Browser before = browser.copy();

    code(insiders.code(person.id()));

    assertThat(open("/en/people").getStatus()).isEqualTo(200);
    assertThat(before.open("/en/people").getResponse().getRedirectedUrl())
        .startsWith("/en/sign-in");
  }

  @Test
  void a_code_counts_once() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    String code = insiders.code(person.id());
    password("/");
    assertThat(code(code).getStatus()).isEqualTo(302);

    browser = new Browser(pages);
    password("/");
    assertThat(code(code).getStatus()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void a_clock_may_be_one_step_off(int steps) throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password("/");
    insiders.code(person.id());

    assertThat(code(insiders.secret(person.id()).code(Insiders.now() + steps)).getStatus())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 3})
  void a_clock_that_is_further_off_is_refused(int steps) throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password("/");
    insiders.code(person.id());

    assertThat(code(insiders.secret(person.id()).code(Insiders.now() + steps)).getStatus())
        .isEqualTo(422);
  }

  @Test
  void a_code_may_be_typed_in_the_digits_of_any_script() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password("/");
    StringBuilder arabic = new StringBuilder(" ");
    insiders.code(person.id()).chars().forEach(digit -> arabic.append((char) (digit - '0' + '٠')));

    assertThat(code(arabic.insert(4, ' ').toString()).getStatus()).isEqualTo(302);
  }

  @Test
  void codes_are_those_of_the_standard() {
    // RFC 6238, appendix B, the last six of eight digits.
    CodeSecret secret = new CodeSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    assertThat(secret.code(59 / 30)).isEqualTo("287082");
    assertThat(secret.code(1111111109L / 30)).isEqualTo("081804");
    assertThat(secret.code(20000000000L / 30)).isEqualTo("353130");
    assertThat(secret.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }

  @Test
  void a_sealed_node_checks_no_code_and_says_so_but_takes_passkeys() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    String code = insiders.code(person.id());
    password("/");
    code(code);
    Device device = passkey(1);
    browser = new Browser(pages);
    password("/");
    seal.close();

    MockHttpServletResponse refused = code("123456");
    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(fill("/en/account/factors/code").getRedirectedUrl()).startsWith("/en/confirm");
    assertThat(signIn(device).getStatus()).isEqualTo(302);
    assertThat(open("/en/account/factors").getStatus()).isEqualTo(200);
    assertThat(fill("/en/account/factors/code").getStatus()).isEqualTo(503);
  }

  @Test
  void the_secret_of_an_app_lies_encrypted_and_belongs_to_its_row() throws Exception {
    Person one = insiders.add(NAME, Role.ADMINISTRATOR);
    Person other = insiders.add("b@example.org", Role.ADMINISTRATOR);
    byte[] kept =
        owner
            .sql("select secret from access.code_app where person_id = :person")
            .param("person", one.id().value())
            .query((row, _) -> row.getBytes(1))
            .single();
    assertThat(HexFormat.of().formatHex(kept))
        .doesNotContain(HexFormat.of().formatHex(insiders.secret(one.id()).bytes()));

    owner
        .sql("update access.code_app set secret = :secret where person_id = :person")
        .param("secret", kept)
        .param("person", other.id().value())
        .update();
    browser.fill("/en/sign-in", "signInName", "b@example.org", "password", Insiders.PASSWORD);

    assertThat(code("123456").getStatus()).as("another's secret").isEqualTo(500);
  }

  @Test
  void a_passkey_is_a_whole_sign_in() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = passkey(1);
    browser = new Browser(pages);

    assertThat(signIn(device).getRedirectedUrl()).isEqualTo("/en/account");
    assertThat(open("/en/people").getStatus()).isEqualTo(200);
  }

  @Test
  void a_passkey_is_a_second_factor_after_the_password() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = passkey(1);
    browser = new Browser(pages);
    password("/people");

    String options = fill("/en/confirm/passkey/options").getContentAsString();
    MockHttpServletResponse answer =
        fill("/en/confirm/passkey", "credential", device.sign(options), "to", "/people");

    assertThat(answer.getRedirectedUrl()).isEqualTo("/en/people");
  }

  @Test
  void a_passkey_of_another_place_owner_or_time_opens_nothing() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = passkey(1);
    browser = new Browser(pages);
    assertThat(signIn(new Device(1)).getStatus()).as("another key of that name").isEqualTo(422);
    assertThat(signIn(new Device(2)).getStatus()).as("an unknown one").isEqualTo(422);
    device.verifies = false;
    assertThat(signIn(device).getStatus()).as("its owner not verified").isEqualTo(422);
    device.verifies = true;
    device.origin = "http://localhost.evil.example";
    assertThat(signIn(device).getStatus()).as("signed for another place").isEqualTo(422);
    device.origin = "http://localhost";

    String options = fill("/en/sign-in/passkey/options").getContentAsString();
    String signed = device.sign(options);
    fill("/en/sign-in/passkey/options");
    assertThat(fill("/en/sign-in/passkey", "credential", signed).getStatus())
        .as("an older challenge")
        .isEqualTo(422);
    for (String nonsense : List.of("", "{}", "[]", "{\"id\":\"AQ\"}", "x", signed.substring(9))) {
      assertThat(fill("/en/sign-in/passkey", "credential", nonsense).getStatus())
          .as(nonsense)
          .isEqualTo(422);
    }
    forgetFailures();
    assertThat(signIn(device).getStatus()).as("the true one").isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amana.example.org",
        "https://",
        "ftp://a.example",
        "https://a b",
        "https://u@a/x"
      })
  void an_address_that_is_none_stops_the_start(String address) {
    assertThat(catchThrowable(() -> RelyingParty.checked(address)))
        .hasMessage("access.bad-address");
    assertThat(RelyingParty.checked("https://amana.example.org")).isNotEmpty();
  }

  @Test
  void a_challenge_is_answered_once() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = passkey(1);
    browser = new Browser(pages);
    String signed = device.sign(fill("/en/sign-in/passkey/options").getContentAsString());

    assertThat(fill("/en/sign-in/passkey", "credential", signed).getStatus()).isEqualTo(302);
    assertThat(fill("/en/sign-in/passkey", "credential", signed).getStatus()).isEqualTo(422);
  }

  @Test
  void a_copy_of_a_device_betrays_itself() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = passkey(1);
    device.count = 7;
    assertThat(signIn(device).getStatus()).isEqualTo(302); // told 8

    device.count = 7;
    assertThat(signIn(device).getStatus()).isEqualTo(422);
  }

  @Test
  void a_device_that_does_not_verify_its_owner_is_not_enrolled() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = new Device(1);
    device.verifies = false;

    assertThat(enrol(device).getStatus()).isEqualTo(422);
    assertThat(open("/en/jobs").getRedirectedUrl()).isEqualTo("/en/account/factors");
  }

  @Test
  void the_same_passkey_is_not_enrolled_twice() throws Exception {
    insiders.newcomer(NAME, Role.ADMINISTRATOR);
    password("/");
    Device device = passkey(1);

    assertThat(enrol(device).getStatus()).isEqualTo(422);
  }

  @Test
  void a_disabled_person_has_no_passkey() throws Exception {
    insiders.add("keeper@example.org", Role.ADMINISTRATOR);
    Person person = insiders.newcomer(NAME, Role.CASE_WORKER);
    password("/");
    Device device = passkey(1);

    accounts.disable(person.id());

    assertThat(signIn(device).getStatus()).isEqualTo(422);
  }

  @Test
  void the_last_second_factor_stays_with_a_role_that_needs_it() throws Exception {
    Person person = insiders.add(NAME, Role.ADMINISTRATOR);
    password("/");
    code(insiders.code(person.id()));

    assertThat(fill("/en/account/factors/code/remove").getStatus()).isEqualTo(409);
    passkey(1);
    assertThat(fill("/en/account/factors/code/remove").getStatus()).isEqualTo(302);
    assertThat(accounts.get(person.id()).hasSecondFactor()).isTrue();
  }

  @Test
  void a_reader_may_have_one_and_then_always_shows_it() throws Exception {
    Person person = insiders.newcomer(NAME, Role.READER);
    password("/");
    Browser elsewhere = browser;
    browser = new Browser(pages);
    password("/");
    fill("/en/account/factors/code");
    assertThat(open("/en/account/factors/code").getContentAsString())
        .contains("data:image/svg+xml;base64,", "otpauth://totp/");
    insiders.setUpApp(person.id());

    assertThat(elsewhere.open("/en/jobs").getResponse().getRedirectedUrl())
        .isEqualTo("/en/confirm?to=%2Fjobs");
  }

  @Test
  void a_lost_factor_is_laid_down_by_a_link_and_set_up_again() throws Exception {
    insiders.add("keeper@example.org", Role.ADMINISTRATOR);
    Person person = insiders.add(NAME, Role.CASE_WORKER);
    String plain = accounts.issueLink(person.id());
    arrive(plain);
    assertThat(open("/en/jobs").getRedirectedUrl())
        .as("a new password alone lays nothing down")
        .isEqualTo("/en/confirm?to=%2Fjobs");

    browser = new Browser(pages);
    assertThat(arrive(accounts.issueResettingLink(person.id())).getRedirectedUrl())
        .isEqualTo("/en/account/factors");
    assertThat(accounts.get(person.id()).hasSecondFactor()).isFalse();
    assertThat(open("/en/jobs").getRedirectedUrl()).isEqualTo("/en/account/factors");
    passkey(1);
    assertThat(open("/en/account").getStatus()).isEqualTo(200);
    assertThat(written())
        .contains(
            "access.resetting-link-issued", "access.factors-laid-down", "access.passkey-enrolled");
  }

  private MockHttpServletResponse arrive(String token) throws Exception {
    open("/en/setup?token=" + token);
    return fill("/en/setup", "password", Insiders.PASSWORD, "again", Insiders.PASSWORD);
  }

  private List<String> written() {
    return owner.sql("select action from audit.entry").query(String.class).list();
  }

  private void forgetFailures() {
    database.sql("delete from access.failed_sign_in").update();
  }
}
