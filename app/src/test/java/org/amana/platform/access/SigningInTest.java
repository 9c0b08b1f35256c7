package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.problems.ProblemException;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;

/** People coming in and going out, as their browsers see it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class SigningInTest {

  private static final String PASSWORD = Insiders.PASSWORD;

  @Autowired private MockMvc pages;
  @Autowired private Accounts accounts;
  @Autowired private Arrivals arrivals;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private DemoAccounts demo;
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

  private Person person(String signInName, Role... roles) {
    return insiders.add(signInName, roles);
  }

  /** With a code, for somebody who has an app. */
  private void signInFully(Person person) throws Exception {
    signIn(person.signInName(), PASSWORD);
    browser.fill("/en/confirm/code", "code", insiders.code(person.id()), "to", "/account");
  }

  private MockHttpServletResponse signIn(String name, String password) throws Exception {
    return browser
        .fill("/en/sign-in", "signInName", name, "password", password, "to", "/account")
        .getResponse();
  }

  @Test
  void a_public_page_gives_no_cookie_and_no_token() throws Exception {
    MockHttpServletResponse page = browser.open("/en/").getResponse();

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getHeaders("Set-Cookie")).isEmpty();
    assertThat(page.getContentAsString()).doesNotContain("_csrf").contains("/en/sign-in");
  }

  @Test
  void who_signs_in_comes_back_to_the_page_that_was_asked_for() throws Exception {
    person("a@example.org", Role.READER);

    assertThat(browser.open("/ar/account?x=1").getResponse().getRedirectedUrl())
        .isEqualTo("/ar/sign-in?to=%2Faccount%3Fx%3D1");
    MockHttpServletResponse answer = signIn(" A@example.org", PASSWORD);

    assertThat(answer.getRedirectedUrl()).isEqualTo("/en/account");
    MockHttpServletResponse account = browser.open("/en/account").getResponse();
    assertThat(account.getStatus()).isEqualTo(200);
    assertThat(account.getContentAsString()).contains("Somebody", "/en/sign-out");
    assertThat(account.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void the_cookie_is_hidden_from_scripts_and_from_other_sites() throws Exception {
    person("a@example.org", Role.READER);

    assertThat(signIn("a@example.org", PASSWORD).getHeader("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void signing_in_makes_a_new_session() throws Exception {
    person("a@example.org", Role.READER);
    signIn("a@example.org", PASSWORD);
    String before = Objects.requireNonNull(browser.session()).getValue();

    signIn("a@example.org", PASSWORD);

    assertThat(browser.session()).isNotNull().extracting("value").isNotEqualTo(before);
    assertThat(sessions()).isEqualTo(1);
  }

  private long sessions() {
    return database.sql("select count(*) from access.session").query(Long.class).single();
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() throws Exception {
    person("a@example.org", Role.READER);

    MockHttpServletResponse wrong = signIn("a@example.org", "not the password");
    MockHttpServletResponse unknown = signIn("b@example.org", "not the password");

    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(withoutToken(unknown).replace("b@example", "a@example"))
        .isEqualTo(withoutToken(wrong))
        .contains("error-summary")
        .doesNotContain("not the password");
  }

  private static String withoutToken(MockHttpServletResponse page) throws Exception {
    return page.getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void after_some_failures_even_the_right_password_has_to_wait() throws Exception {
    person("a@example.org", Role.READER);
    signIn("a@example.org", "not the password");
    assertThat(database.sql("update access.failed_sign_in set failures = 20").update())
        .isEqualTo(1);

    assertThat(signIn("a@example.org", PASSWORD).getStatus()).isEqualTo(422);

    database
        .sql("update access.failed_sign_in set last_at = last_at - interval '1 minute'")
        .update();
    assertThat(signIn("a@example.org", PASSWORD).getStatus()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil.example", "\\/e", "/a\nb", ""})
  void signing_in_never_leads_to_another_site(String to) {
    assertThat(LocalAddress.orHome(to)).isEqualTo("/");
  }

  @Test
  void a_form_without_its_token_does_nothing() throws Exception {
    person("a@example.org", Role.READER);

    MockHttpServletResponse answer =
        pages
            .perform(
                post("/en/sign-in")
                    .param("signInName", "a@example.org")
                    .param("password", PASSWORD))
            .andReturn()
            .getResponse();

    assertThat(answer.getRedirectedUrl()).isEqualTo("/en/sign-in");
    assertThat(
            database
                .sql("select count(*) from access.session where principal_name is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void signing_out_ends_the_session() throws Exception {
    person("a@example.org", Role.READER);
    signIn("a@example.org", PASSWORD);

    browser.fill("/en/sign-out");

    assertThat(sessions()).isZero();
    assertThat(browser.open("/en/account").getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void a_disabled_person_is_out_at_once() throws Exception {
    Person person = person("a@example.org", Role.READER);
    signIn("a@example.org", PASSWORD);

    accounts.disable(person.id());

    assertThat(sessions()).isZero();
    assertThat(browser.open("/en/account").getResponse().getStatus()).isEqualTo(302);
    assertThat(signIn("a@example.org", PASSWORD).getStatus()).isEqualTo(422);
  }

  @Test
  void a_role_that_is_taken_away_opens_nothing_more() throws Exception {
    person("keeper@example.org", Role.ADMINISTRATOR);
    Person person = person("a@example.org", Role.ADMINISTRATOR);
    signInFully(person);
    assertThat(browser.open("/en/people").getResponse().getStatus()).isEqualTo(200);

    accounts.setRoles(person.id(), Set.of(Role.READER));

    MockHttpServletResponse answer = browser.open("/en/people").getResponse();
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("This is not open to you");
  }

  @Test
  void a_session_of_twelve_hours_is_over() throws Exception {
    Person person = person("a@example.org", Role.READER);
    SignedIn old =
        new SignedIn(person.id(), Factor.PASSWORD, Instant.now().minus(Access.LONGEST_SESSION));
    MockHttpServletResponse answer =
        pages.perform(get("/en/account").with(authentication(old))).andReturn().getResponse();

    assertThat(answer.getRedirectedUrl()).startsWith("/en/sign-in");
  }

  @Test
  void a_new_password_ends_the_other_sessions_but_not_this_one() throws Exception {
    person("a@example.org", Role.READER);
    Browser other = new Browser(pages);
    other.fill("/en/sign-in", "signInName", "a@example.org", "password", PASSWORD);
    signIn("a@example.org", PASSWORD);

    browser.fill(
        "/en/account/password",
        "present",
        PASSWORD,
        "password",
        "eight loud harbours",
        "again",
        "eight loud harbours");

    assertThat(browser.open("/en/account").getResponse().getStatus()).isEqualTo(200);
    assertThat(other.open("/en/account").getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void the_first_administrator_comes_in_by_a_link_that_works_once() throws Exception {
    String token = accounts.firstLink().orElseThrow();

    MockHttpServletResponse opened = browser.open("/en/setup?token=" + token).getResponse();
    assertThat(opened.getRedirectedUrl()).isEqualTo("/en/setup");
    assertThat(browser.open("/en/setup").getResponse().getContentAsString())
        .contains("Nobody administers this node yet")
        .doesNotContain(token);
    assertThat(setUp("short").getStatus()).isEqualTo(422);
    assertThat(setUp(PASSWORD).getRedirectedUrl()).isEqualTo("/en/account/factors");

    assertThat(accounts.firstLink()).isEmpty();
    assertThat(new Browser(pages).open("/en/setup?token=" + token).getResponse().getStatus())
        .isEqualTo(404);
  }

  private MockHttpServletResponse setUp(String password) throws Exception {
    return browser
        .fill(
            "/en/setup",
            "name",
            "First",
            "signInName",
            "first@example.org",
            "organisation",
            "An office",
            "password",
            password,
            "again",
            password)
        .getResponse();
  }

  @Test
  void a_later_link_voids_the_one_before_and_only_hashes_are_kept() {
    String first = accounts.firstLink().orElseThrow();
    String second = accounts.firstLink().orElseThrow();

    assertThatThrownBy(() -> arrivals.open(first)).isInstanceOf(ProblemException.class);
    assertThat(arrivals.owner(arrivals.open(second))).isEmpty();
    assertThat(
            database
                .sql("select encode(token_hash, 'escape') from access.one_time_link")
                .query(String.class)
                .list())
        .hasSize(1)
        .doesNotContain(second);
  }

  @Test
  void a_link_of_yesterday_is_spent() {
    String token = accounts.firstLink().orElseThrow();
    database
        .sql("update access.one_time_link set expires_at = expires_at - interval '24 hours'")
        .update();

    assertThatThrownBy(() -> arrivals.open(token)).hasMessage("access.link-spent");
  }

  @Test
  void the_last_administrator_cannot_be_lost() {
    Person only = person("a@example.org", Role.ADMINISTRATOR);

    assertThatThrownBy(() -> accounts.disable(only.id())).hasMessage("access.last-administrator");
    assertThatThrownBy(() -> accounts.setRoles(only.id(), Set.of(Role.READER)))
        .hasMessage("access.last-administrator");
    assertThat(accounts.list(PeopleFilter.everybody(), 0, 9))
        .extracting(Person::roles)
        .isEqualTo(List.of(only.roles()));
  }

  @Test
  void outside_of_the_demonstration_demo_accounts_cannot_be_made() {
    assertThatThrownBy(demo::open).hasMessage("access.no-demo");
    assertThat(accounts.count(PeopleFilter.everybody())).isZero();
  }

  @Test
  void an_account_of_a_demonstration_opens_nothing_once_it_is_over() throws Exception {
    person("a@example.org", Role.READER);
    database.sql("update access.person set is_demo = true").update();

    assertThat(signIn("a@example.org", PASSWORD).getStatus()).isEqualTo(422);
  }

  @Test
  void an_administrator_adds_a_person_and_gets_the_link_to_pass_on() throws Exception {
    signInFully(person("a@example.org", Role.ADMINISTRATOR));

    String page =
        browser
            .fill(
                "/en/people/new",
                "name",
                "New",
                "signInName",
                "new@example.org",
                "organisation",
                "An office",
                "roles",
                "READER")
            .getResponse()
            .getContentAsString();

    assertThat(page).contains("/setup?token=");
    assertThat(accounts.get("new@example.org").state()).isEqualTo(Person.State.INVITED);
  }

  @Test
  void people_are_listed_by_role_and_state_and_taken_away_as_a_file() throws Exception {
    Person keeper = person("a@example.org", Role.ADMINISTRATOR);
    person("b@example.org", Role.READER);
    accounts.add(new NewPerson("Invited", "c@example.org", "An office", Set.of(Role.READER)));
    signInFully(keeper);

    String readers = browser.open("/en/people?role=READER").getResponse().getContentAsString();
    String invited =
        browser.open("/en/people.csv?state=INVITED").getResponse().getContentAsString();

    assertThat(readers).contains("b@example.org", "c@example.org").doesNotContain("<bdi>a@");
    assertThat(invited).contains("c@example.org").doesNotContain("b@example.org");
  }

  @Test
  void who_may_not_see_people_gets_no_file_of_them() throws Exception {
    person("b@example.org", Role.READER);
    signIn("b@example.org", PASSWORD);

    for (String file :
        List.of("/en/people.csv", "/en/people.xlsx", "/en/organisations.csv", "/en/people")) {
      assertThat(browser.open(file).getResponse().getStatus()).as(file).isEqualTo(403);
    }
  }
}
