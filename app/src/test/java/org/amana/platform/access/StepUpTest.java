package org.amana.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import org.amana.platform.node.FreshDatabase;
import org.amana.platform.vault.SetUpVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestContextHolder;

/** What needs a proof of the last five minutes, and what happens when it is older. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({FreshDatabase.class, Insiders.class, SetUpVault.class})
class StepUpTest {

  private static final Duration OLD = Presence.FRESH.plusSeconds(1);

  @Autowired private MockMvc pages;
  @Autowired private Insiders insiders;
  @Autowired private SetUpVault vault;
  @Autowired private Accounts accounts;
  @Autowired private FreshDatabase.Owner owner;
  private Person keeper;

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
    keeper = insiders.add("keeper@example.org", Role.ADMINISTRATOR);
  }

  /** An administrator who showed password and code that long ago. */
  private MockHttpServletResponse ask(Duration ago, MockHttpServletRequestBuilder request)
      throws Exception {
    Instant then = Instant.now().minus(ago);
    SignedIn session = new SignedIn(keeper.id(), Factor.PASSWORD, then).with(Factor.CODE, then);
    return pages
        .perform(request.with(csrf()).with(authentication(session)))
        .andReturn()
        .getResponse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/new", "/account/factors", "/account/password"})
  void a_page_leads_to_the_confirmation_and_back(String page) throws Exception {
    assertThat(ask(OLD, get("/en" + page)).getRedirectedUrl())
        .isEqualTo("/en/confirm?to=" + page.replace("/", "%2F"));
    assertThat(ask(Duration.ZERO, get("/en" + page)).getStatus()).isEqualTo(200);
  }

  @Test
  void a_page_about_a_person_leads_there_too() throws Exception {
    assertThat(ask(OLD, get("/en/people/" + keeper.id())).getRedirectedUrl())
        .startsWith("/en/confirm?to=%2Fpeople%2F");
  }

  @Test
  void what_was_proved_tomorrow_is_of_a_clock_that_was_put_back_and_counts_for_nothing()
      throws Exception {
    Duration tomorrow = Duration.ofDays(-1);
    assertThat(ask(tomorrow, get("/en/people")).getRedirectedUrl()).startsWith("/en/sign-in");

    Instant now = Instant.now();
    SignedIn session =
        new SignedIn(keeper.id(), Factor.PASSWORD, now).with(Factor.CODE, now.minus(tomorrow));
    assertThat(
            pages
                .perform(get("/en/people/new").with(authentication(session)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl())
        .startsWith("/en/confirm?to=");
  }

  @Test
  void a_list_needs_no_fresh_proof() throws Exception {
    assertThat(ask(OLD, get("/en/people")).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "disable", "roles"})
  void a_form_changes_nothing_and_says_how_to_go_on(String what) throws Exception {
    Person other = insiders.newcomer("b@example.org", Role.READER);

    MockHttpServletResponse answer =
        ask(
            OLD,
            post("/en/people/" + other.id() + "/" + what).param("roles", Role.STATISTICIAN.name()));

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString())
        .contains("First confirm that it is you", "href=\"/en/confirm\"")
        .doesNotContain("/setup?token=");
    Person after = accounts.get(other.id());
    assertThat(after.roles()).isEqualTo(other.roles());
    assertThat(after.state()).isEqualTo(Person.State.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account/password",
        "/account/factors/code",
        "/account/factors/code/remove",
        "/account/factors/passkey",
        "/account/factors/passkey/options"
      })
  void ones_own_factors_are_as_closed(String address) throws Exception {
    assertThat(ask(OLD, post("/en" + address)).getStatus()).isEqualTo(403);
  }

  @Test
  void ending_sessions_never_waits() throws Exception {
    assertThat(ask(OLD, post("/en/account/sessions/end-others")).getStatus()).isEqualTo(302);
  }

  @Test
  void a_password_confirms_nothing_for_somebody_who_has_a_second_factor() throws Exception {
    MockHttpServletResponse answer =
        ask(OLD, post("/en/confirm/password").param("password", Insiders.PASSWORD));

    assertThat(answer.getStatus()).isEqualTo(403);
  }

  @Test
  void whoever_has_no_second_factor_confirms_by_password() throws Exception {
    insiders.newcomer("b@example.org", Role.READER);
    Browser browser = new Browser(pages);
    browser.fill("/en/sign-in", "signInName", "b@example.org", "password", Insiders.PASSWORD);

    assertThat(confirm(browser, "not the password").getStatus()).isEqualTo(422);
    assertThat(confirm(browser, Insiders.PASSWORD).getRedirectedUrl())
        .isEqualTo("/en/account/password");
  }

  private static MockHttpServletResponse confirm(Browser browser, String password)
      throws Exception {
    return browser
        .fill("/en/confirm/password", "password", password, "to", "/account/password")
        .getResponse();
  }

  @Test
  void a_code_confirms_and_leads_back() throws Exception {
    Browser browser = new Browser(pages);
    browser.fill("/en/sign-in", "signInName", "keeper@example.org", "password", Insiders.PASSWORD);

    assertThat(
            browser
                .fill("/en/confirm/code", "code", insiders.code(keeper.id()), "to", "/people/new")
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/en/people/new");
    assertThat(browser.open("/en/people/new").getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void confirming_never_leads_to_another_site() throws Exception {
    Browser browser = new Browser(pages);
    browser.fill("/en/sign-in", "signInName", "keeper@example.org", "password", Insiders.PASSWORD);

    assertThat(
            browser
                .fill(
                    "/en/confirm/code", "code", insiders.code(keeper.id()), "to", "//evil.example")
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/en/");
  }
}
